import { stringify } from 'yaml';
import { z } from 'zod';
import type { Archive } from '../../src/edition/archive.ts';
import type { Report } from '../../src/edition/report.ts';
import { readYaml } from '../../src/edition/yaml.ts';

/** What an editor has to say before a suggestion can be accepted. */
export const unsaid = '?';

const accept = z.boolean().default(false);
const text = z.string().trim().min(1);
const said = text.refine(
  (value) => value !== unsaid,
  'say what stands here in place of the "?", or leave "accept: false"',
);

/** A draft is held to what it must say only when it is accepted. */
const draft = <Shape extends z.ZodRawShape>(shape: Shape) => {
  const whole = z.strictObject({ accept, ...shape });
  return z.union([z.looseObject({ accept: z.literal(false) }), whole]);
};

const fact = draft({ label: text, value: text, quote: text });
const grade = draft({ section: text, area: said, grade: text, scale: said, quote: text, at: text });
const figure = draft({
  section: text,
  measure: said,
  label: text.optional(),
  printed: text,
  period: said,
  quote: text,
  at: text,
});
const finding = draft({ section: text, kind: text, first: text, last: text, quote: text });
const term = draft({ term: text, expansion: text, quote: text, at: text });

/** `suggestions.yaml`: drafts by kind, in the order of the report. */
export const suggestionsSchema = z.strictObject({
  facts: z.array(fact).default([]),
  grades: z.array(grade).default([]),
  figures: z.array(figure).default([]),
  findings: z.array(finding).default([]),
  terms: z.array(term).default([]),
});
export type SuggestionKind = keyof z.infer<typeof suggestionsSchema>;
export type Draft = { accept: boolean } & Readonly<Record<string, unknown>>;
export type Suggestions = Record<SuggestionKind, Draft[]>;

/** Finds what a report could give to a register and has not given yet. */
export type Suggester = (report: Report, archive: Archive) => Record<string, string>[];

/** Where the drafts of a report are kept, in the content folder. */
export function suggestionsFile(reportId: string): string {
  return `reports/${reportId}/suggestions.yaml`;
}

/** @throws ContentError with the line of a draft that is accepted and not finished. */
export function readSuggestions(content: string, file: string): Suggestions {
  return readYaml(content, { file, schema: suggestionsSchema }) as Suggestions;
}

/** The file, with how to use it at its head. */
export function writeSuggestions(reportId: string, suggestions: Suggestions): string {
  const kinds = Object.entries(suggestions).filter(([, drafts]) => drafts.length > 0);
  const head = [
    `# Drafts from the words of ${reportId}; nothing of them is published. Hold each against its passage, put right what is wrong, say what stands as`,
    `# "${unsaid}", and write "accept: true". Then: npm run suggest -- ${reportId} --accept. What is not wanted can stay, or go with the file.`,
  ];
  return `${[...head, ...kinds.map(([kind, drafts]) => stringify({ [kind]: drafts }, { lineWidth: 0 }).trimEnd())].join('\n\n').replace('\n\n#', '\n#')}\n`;
}
