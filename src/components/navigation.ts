import { quotes, recommendations, site } from '../messages/messages.ts';
import { say } from '../messages/say.ts';
import { capitalised } from '../vocabulary/vocabulary.ts';

/** A way into the archive. */
export interface Way {
  href: string;
  label: string;
  /** What a reader finds there; shown on the home page. */
  description: string;
  /** Named on the home page, on the pages that it belongs to and at the foot of every page, not in the header. */
  aside?: boolean;
}

/** The site's main pages, as the header lists them. A page joins the header and the home page by its line here. */
const ways = [
  { href: '/reports/', label: site.reports, description: site.reportsAbout },
  { href: '/themes/', label: site.themes, description: site.themesAbout },
  { href: '/findings/', label: site.findings, description: site.findingsAbout },
  { href: '/recommendations/', label: recommendations.nav, description: recommendations.about, aside: true },
  { href: '/grades/', label: site.grades, description: site.gradesAbout },
  { href: '/metrics/', label: site.figures, description: site.figuresAbout },
  { href: '/glossary/', label: site.glossary, description: site.glossaryAbout },
  { href: '/quotes/', label: quotes.title, description: quotes.about, aside: true },
  { href: '/data/', label: site.data, description: site.dataAbout },
  { href: '/about/', label: site.about, description: site.aboutAbout },
] as const satisfies readonly object[];

/** The main pages of an archive; where it has several bodies, these come first. */
export function mainWays(
  { body: { many }, findings }: { body: { many: string }; findings: readonly { asks: boolean }[] },
  divided: boolean,
): Way[] {
  const bodies = { href: '/bodies/', label: capitalised(many), description: say(site.bodiesAbout, { bodies: many }) };
  const asks = findings.some((kind) => kind.asks);
  const said = ways
    .filter(({ href }) => asks || href !== '/recommendations/')
    .map(({ label, description, ...way }) => ({ ...way, label: say(label), description: say(description) }));
  return divided ? [bodies, ...said] : said;
}
