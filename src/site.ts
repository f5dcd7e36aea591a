/** What this archive is called and where it lives; the one place to change for an archive of one's own. */
export const site = {
  name: 'Inspection Archive',
  /** Follows the name in the title of the home page and in search results. */
  tagline: 'inspection reports, word for word, searchable and citable',
  language: 'en-GB',
} as const;
