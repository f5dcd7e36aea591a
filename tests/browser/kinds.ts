/** One page of every kind, by what is special about it. Tests that hold for all pages run over these. */
export const kinds = {
  home: '/',
  reports: '/reports/',
  report: '/reports/2016-effectiveness/',
  'section with a table, footnotes and a figure': '/reports/2016-effectiveness/keeping-victims-safe/',
  'section with findings': '/reports/2008-major-crime/intelligence/',
  'section with grade boxes': '/reports/2007-inspection/neighbourhood-policing/',
  'section with numbered paragraphs': '/reports/2022-strong-local-policing/101-and-999-services/',
  'section of definitions': '/reports/2007-inspection/glossary/',
  'whole report': '/reports/2014-crime-inspection/full/',
  'source text': '/reports/2014-crime-inspection/source/',
  glossary: '/glossary/',
  term: '/glossary/marac/',
  grades: '/grades/',
  findings: '/findings/',
  figures: '/metrics/',
  'measure with a chart': '/metrics/calls-999-wait/',
  themes: '/themes/',
  theme: '/themes/abstraction/',
  data: '/data/',
  search: '/search/',
  'search with results': '/search/?q=abstraction',
  'search without results': '/search/?q=xylophone',
  about: '/about/',
  method: '/about/method/',
  'editorial policy': '/about/editorial-policy/',
  fidelity: '/about/fidelity/',
  coverage: '/about/coverage/',
  help: '/about/help/',
  accessibility: '/about/accessibility/',
  licence: '/about/licence/',
  'not found': '/no-such-page/',
} as const;

export type Kind = keyof typeof kinds;

export const kindNames = Object.keys(kinds) as Kind[];
