/** Licence of a report as an address; absent where the publisher's terms apply. */
export function licenceUrl(licence: string): string | undefined {
  return licence === 'ogl-3.0' ? 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/' : undefined;
}
