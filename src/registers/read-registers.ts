import { readdir } from 'node:fs/promises';
import type { z } from 'zod';
import { type Bodies, readBodies } from '../edition/bodies.ts';
import { plainProse } from '../edition/plain-prose.ts';
import { readText } from '../edition/read-text.ts';
import { readYaml, splitFrontMatter } from '../edition/yaml.ts';
import { ContentError, type Issue } from '../issues/issue.ts';
import { figuresOf } from '../languages/figures.ts';
import {
  type GradeScale,
  gradeScalesSchema,
  type Measure,
  measuresSchemaOf,
  type ThemeMeta,
  themeSchema,
} from '../schemas/registers.ts';
import type { ReadFigure } from '../schemas/section.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { type FollowUpFile, readFollowUps } from './read-follow-ups.ts';

export interface Theme {
  id: string;
  file: string;
  meta: ThemeMeta;
  /** The first paragraph of our introduction, for lists; the theme's page has all of it. */
  introduction: string;
}

/** What editors keep beside the reports. */
export interface Registers {
  /** Oldest first. */
  scales: ReadonlyMap<string, GradeScale>;
  measures: ReadonlyMap<string, Measure>;
  bodies: Bodies;
  geographies: readonly string[];
  /** Reads the figures of a report in a language; in the archive's own where it names none. */
  figuresOf: (language: string | undefined) => ReadFigure;
  topics: readonly string[];
  themes: ReadonlyMap<string, Theme>;
  /** What editors decided of what reports asked for. */
  followUps: readonly FollowUpFile[];
  /** Kinds of finding that ask for something. */
  asking: ReadonlySet<string>;
  /** Voices of who speaks about itself. */
  selfVoices: ReadonlySet<string>;
}

export const scalesFile = 'grade-scales.yaml';
export const measuresFile = 'measures.yaml';

/**
 * Read grade scales, measures and themes.
 *
 * @throws ContentError with every fault of their schemas, and ids given twice.
 */
export async function readRegisters(
  contentFolder: string,
  vocabulary: Pick<Vocabulary, 'units' | 'findings' | 'voices'> & { language?: string },
): Promise<Registers> {
  const issues: Issue[] = [];
  const read = async <Schema extends z.ZodType>(
    name: string,
    schema: Schema,
  ): Promise<z.output<Schema> | undefined> => {
    try {
      return readYaml(await readText(`${contentFolder}/${name}`, `content/${name}`), {
        file: `content/${name}`,
        schema,
      });
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      issues.push(...error.issues);
      return undefined;
    }
  };
  const bodies = await readBodies(contentFolder);
  const scales = await read(scalesFile, gradeScalesSchema);
  const measures = await read(measuresFile, measuresSchemaOf(vocabulary));
  const themes = new Map<string, Theme>();
  for (const name of (await readdir(`${contentFolder}/themes`)).filter((each) => each.endsWith('.mdx')).sort()) {
    const file = `content/themes/${name}`;
    try {
      const { frontMatter, body } = splitFrontMatter(await readText(`${contentFolder}/themes/${name}`, file), file);
      const id = name.slice(0, -'.mdx'.length);
      themes.set(id, {
        id,
        file,
        meta: readYaml(frontMatter, { file, schema: themeSchema, firstLine: 2 }),
        introduction: plainProse(body, file),
      });
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      issues.push(...error.issues);
    }
  }
  const followUps = await readFollowUps(contentFolder).catch((error: unknown) => {
    if (!(error instanceof ContentError)) throw error;
    issues.push(...error.issues);
    return [];
  });
  issues.push(...twice(scales ?? [], scalesFile), ...twice(measures?.measures ?? [], measuresFile));
  if (issues.length > 0 || !scales || !measures) throw new ContentError(issues);
  return {
    scales: new Map(scales.map((scale) => [scale.id, scale])),
    measures: new Map(measures.measures.map((measure) => [measure.id, measure])),
    bodies,
    figuresOf: (language) => figuresOf(vocabulary, language ?? vocabulary.language ?? 'en'),
    geographies: [...new Set([...measures.geographies, ...[...bodies.values()].flatMap(({ place }) => place ?? [])])],
    topics: measures.topics,
    themes: new Map([...themes].sort(([, a], [, b]) => a.meta.title.localeCompare(b.meta.title))),
    followUps,
    asking: new Set(vocabulary.findings.filter(({ asks }) => asks).map(({ id }) => id)),
    selfVoices: new Set(vocabulary.voices.filter(({ mark }) => mark === 'double').map(({ id }) => id)),
  };
}

function twice(entries: readonly { id: string }[], name: string): Issue[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id }): Issue[] => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      {
        kind: 'registers',
        place: { file: `content/${name}` },
        problem: `the id "${id}" is given twice.`,
        remedy: 'Ids are addresses: give each once.',
      },
    ];
  });
}
