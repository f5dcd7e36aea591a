import { site } from '../messages/messages.ts';
import { say } from '../messages/say.ts';
import { capitalised } from '../vocabulary/vocabulary.ts';

/** A way into the archive. */
export interface Way {
  href: string;
  label: string;
  /** What a reader finds there; shown on the home page. */
  description: string;
}

/** The site's main pages, as the header lists them. A page joins the header and the home page by its line here. */
const ways = [
  { href: '/reports/', label: site.reports, description: site.reportsAbout },
  { href: '/themes/', label: site.themes, description: site.themesAbout },
  { href: '/findings/', label: site.findings, description: site.findingsAbout },
  { href: '/grades/', label: site.grades, description: site.gradesAbout },
  { href: '/metrics/', label: site.figures, description: site.figuresAbout },
  { href: '/glossary/', label: site.glossary, description: site.glossaryAbout },
  { href: '/data/', label: site.data, description: site.dataAbout },
  { href: '/about/', label: site.about, description: site.aboutAbout },
] as const;

/** The main pages of an archive; where it has several bodies, these come first. */
export function mainWays({ body: { many } }: { body: { many: string } }, divided: boolean): Way[] {
  const bodies = { href: '/bodies/', label: capitalised(many), description: say(site.bodiesAbout, { bodies: many }) };
  const said = ways.map(({ href, label, description }) => ({ href, label: say(label), description: say(description) }));
  return divided ? [bodies, ...said] : said;
}
