/**
 * Every kind of issue that a check, the build or an import may find: what it is about, and where the guide says more.
 * `guide` is a page of `docs/` and its heading; where it is missing, the file in which the issue stands decides.
 */
export const issueKinds = {
  encoding: { about: 'a file is text in UTF-8' },
  yaml: { about: 'YAML can be read' },
  'front-matter': { about: 'an MDX file starts with its fields' },
  schema: { about: 'a field holds what it may hold' },
  content: { about: 'the files of an archive are there' },
  'stray-file': { about: 'no file is overlooked', guide: 'docs/edition-format.md#the-edition-format' },
  mdx: { about: 'MDX can be read', guide: 'docs/edition-format.md#sections' },
  vocabulary: { about: 'only elements of the format are used', guide: 'docs/edition-format.md#sections' },
  source: { about: 'a report stands on its source', guide: 'docs/edition-format.md#editionyaml' },
  edition: { about: 'what was done to the source is recorded', guide: 'docs/edition-format.md#editionyaml' },
  report: { about: 'a report is whole', guide: 'docs/edition-format.md#the-edition-format' },
  fidelity: {
    about: 'every word of the source is accounted for',
    guide: 'docs/edition-format.md#what-the-check-proves',
  },
  holes: {
    about: 'lost and withheld words are shown where they stood',
    guide: 'docs/marks.md#marks-doubt-travels-with-the-words',
  },
  withheld: { about: 'withheld words are published nowhere', guide: 'docs/editing.md#withhold' },
  notes: { about: 'a footnote is cited and has its words', guide: 'docs/edition-format.md#sections' },
  voice: { about: 'who speaks is said', guide: 'docs/edition-format.md#indexmdx' },
  anchors: { about: 'an address names one passage', guide: 'docs/edition-format.md#addresses' },
  addresses: { about: 'a published address keeps its words', guide: 'docs/editing.md#keep-addresses' },
  doubts: { about: 'the doubts of an import are settled', guide: 'docs/importing.md#settling' },
  facts: { about: 'facts of a report carry their basis', guide: 'docs/edition-format.md#indexmdx' },
  original: { about: 'where a text comes from is said', guide: 'docs/edition-format.md#editionyaml' },
  registers: { about: 'grades, findings and figures carry their words', guide: 'docs/registers.md#the-registers' },
  bodies: { about: 'a report is about bodies of the archive', guide: 'docs/bodies.md#inspected-bodies' },
  glossary: { about: 'terms are the reports’ own', guide: 'docs/glossary.md#glossary' },
  'term-tips': {
    about: 'a tip expands by its report’s own words',
    guide: 'docs/glossary.md#expansions-and-definitions-are-the-reports-own',
  },
  'term-uses': { about: 'uses of a term are counted twice alike', guide: 'docs/glossary.md#collisions' },
  synonyms: {
    about: 'everyday words lead to words of the reports',
    guide: 'docs/search.md#for-editors-contentsynonymsyaml',
  },
  archive: {
    about: 'the archive says what it is and who runs it',
    guide: 'docs/archive.md#what-the-archive-says-of-itself',
  },
  messages: { about: 'the interface speaks the archive’s language', guide: 'docs/archive.md#languages' },
  prose: { about: 'texts of ours quote what the reports print', guide: 'docs/pages.md#components' },
  built: { about: 'every page of a report was built', guide: 'docs/architecture.md#architecture' },
  'built-fidelity': { about: 'a page has the words of its edition', guide: 'docs/architecture.md#architecture' },
  'built-anchors': { about: 'a page has each address once', guide: 'docs/edition-format.md#addresses' },
  subject: { about: 'the engine knows no subject', guide: 'docs/archive.md#what-the-archive-says-of-itself' },
} as const satisfies Record<string, { about: string; guide?: string }>;

export type IssueKind = keyof typeof issueKinds;
