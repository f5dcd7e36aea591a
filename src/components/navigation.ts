import { capitalised } from '../vocabulary/vocabulary.ts';

/** A way into the archive. */
export interface Way {
  href: string;
  label: string;
  /** What a reader finds there; shown on the home page. */
  description: string;
}

/** The site's main pages, as the header lists them. A page joins the header and the home page by its line here. */
const ways: readonly Way[] = [
  { href: '/reports/', label: 'Reports', description: 'Each report whole: its sections, its grades as printed, its source text line by line.' },
  { href: '/themes/', label: 'Themes', description: 'One issue followed through all reports, in the reports’ own words.' },
  {
    href: '/findings/',
    label: 'Findings',
    description: 'Everything the reports found, good and bad, filtered by kind, report, section and theme.',
  },
  { href: '/grades/', label: 'Grades', description: 'Every grade in time, each on its own scale.' },
  { href: '/metrics/', label: 'Figures', description: 'Every figure, with the words that print it, in tables and charts.' },
  {
    href: '/glossary/',
    label: 'Glossary',
    description: 'What each abbreviation and term meant, in which report and which year, and every sentence that uses it.',
  },
  { href: '/data/', label: 'Data', description: 'All of it as open data: JSON, CSV and Parquet, with what every field means.' },
  { href: '/about/', label: 'About', description: 'How the texts were edited, what is missing, and the proof that no word was lost.' },
];

/** The main pages of an archive; where it has several bodies, these come first. */
export function mainWays({ body: { many } }: { body: { many: string } }, divided: boolean): Way[] {
  const bodies = {
    href: '/bodies/',
    label: capitalised(many),
    description: `Each of the ${many}: its reports in time, its grades, findings, figures and themes.`,
  };
  return divided ? [bodies, ...ways] : [...ways];
}
