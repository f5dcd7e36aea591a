import english from './en.json' with { type: 'json' };

/** The language that the interface speaks: that of the archive, if there are sentences of it. */
export const locale: string = 'en-GB';

export const {
  about,
  bodies,
  charts,
  citation,
  data,
  dates,
  figures,
  filterForm,
  filters,
  findings,
  glossary,
  grades,
  landing,
  log,
  logDone,
  marks,
  moved,
  passages,
  quotes,
  reader,
  reading,
  reasons,
  recommendations,
  reports,
  search,
  searchBox,
  searchPage,
  site,
  themes,
  verdicts,
} = english;

/** As `en.json` has it, or parsed. */
export type Message = string | object;
