import { type Document, isAlias, isMap, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { ContentError, type Issue, type Place } from '../issues/issue.ts';

/**
 * Read YAML and hold it against its schema.
 *
 * @param firstLine Line of `file` on which the YAML starts, for front matter.
 * @throws ContentError with the line of every fault: syntax, duplicate keys, and what the schema says.
 */
export function readYaml<Schema extends z.ZodType>(
  text: string,
  { file, schema, firstLine = 1 }: { file: string; schema: Schema; firstLine?: number },
): z.output<Schema> {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, uniqueKeys: true });
  const lineAt = (offset: number | undefined) =>
    offset === undefined ? firstLine : lineCounter.linePos(offset).line + firstLine - 1;

  if (document.errors.length > 0) {
    throw new ContentError(
      document.errors.map(
        (error): Issue => ({
          kind: 'yaml',
          place: { file, line: lineAt(error.pos[0]) },
          problem: `broken YAML: ${(error.message.split('\n')[0] ?? '').replace(/ at line \d+.*$/, '')}.`,
          remedy: 'Correct the syntax here; a text with ": " or "#" in it needs quotation marks.',
        }),
      ),
    );
  }

  const value = valueOf(document, { file, line: lineAt(firstAlias(document)) });
  const result = schema.safeParse(value ?? {});
  if (result.success) return result.data;
  // A list that nobody has begun is an empty file as well.
  const empty = value === null || value === undefined ? schema.safeParse([]) : undefined;
  if (empty?.success) return empty.data;
  throw new ContentError(
    result.error.issues.flatMap(flattenUnion).map(({ path, message, at = path }): Issue => {
      const node = nodeAt(document.contents, at);
      return {
        kind: 'schema',
        place: { file, line: lineAt(node?.range?.[0]) },
        problem: `${path.join('.') || 'this file'}: ${plain(message)}.`,
        remedy: 'Correct the field; the guide says what it may hold.',
      };
    }),
  );
}

/** Where the first alias stands. */
function firstAlias(document: Document.Parsed): number | undefined {
  let at: number | undefined;
  visit(document, {
    Alias(_, node) {
      at = isAlias(node) ? node.range?.[0] : undefined;
      return visit.BREAK;
    },
  });
  return at;
}

/** An alias that names nothing, or too much, is found only when it is followed. */
function valueOf(document: Document.Parsed, place: Place): unknown {
  try {
    return document.toJS();
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    const remedy = 'Put a text that starts with "*" or "&" into quotation marks; aliases are not needed here.';
    throw new ContentError([{ kind: 'yaml', place, problem: `broken YAML: ${error.message}.`, remedy }], {
      cause: error,
    });
  }
}

/** Finds the line of a YAML text on which the value at a path starts. */
export function yamlLines(text: string): (path: readonly (string | number)[]) => number | undefined {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  return (path) => {
    const node = nodeAt(document.contents, path);
    return node?.range ? lineCounter.linePos(node.range[0]).line : undefined;
  };
}

/** What Zod says of a type, as an editor would: `expected string, received undefined` → `is missing`. */
function plain(message: string): string {
  const [, expected = '', received] = /^Invalid input: expected (\w+), received (\w+)$/.exec(message) ?? [];
  if (received === undefined) return message;
  if (received === 'undefined' || received === 'null') return 'is missing';
  const names: Record<string, string> = {
    string: 'a text',
    number: 'a number',
    boolean: 'true or false',
    array: 'a list',
    object: 'fields',
    record: 'fields',
    int: 'a whole number',
  };
  const hint = expected === 'string' ? ' Put it into quotation marks' : '';
  return `${names[received] ?? received} stands where ${names[expected] ?? expected} belongs${hint && `.${hint}`}`;
}

interface Fault {
  path: PropertyKey[];
  message: string;
  /** Where to look, when that is not the path. */
  at?: PropertyKey[];
}

/** A union's own message is "Invalid input"; the branch that came furthest says what is wrong. */
function flattenUnion(issue: z.core.$ZodIssue): Fault[] {
  if (issue.code === 'unrecognized_keys')
    return [{ path: issue.path, message: issue.message, at: [...issue.path, ...issue.keys.slice(0, 1)] }];
  if (issue.code !== 'invalid_union') return [issue];
  const branches = issue.errors.map((branch) => branch.flatMap(flattenUnion)).filter((branch) => branch.length > 0);
  const best = branches.sort((a, b) => depth(b) - depth(a))[0];
  return (
    best?.map(({ path, message, at = path }) => ({
      path: [...issue.path, ...path],
      message,
      at: [...issue.path, ...at],
    })) ?? [issue]
  );
}

function depth(faults: readonly Fault[]): number {
  return Math.max(...faults.map(({ path }) => path.length));
}

/** The node at a path, or the nearest one above it that exists. */
function nodeAt(root: unknown, path: readonly PropertyKey[]): Node | undefined {
  let node = root as Node | undefined;
  for (const key of path) {
    const next = isMap(node) || isSeq(node) ? (node.get(key as string, true) as Node | undefined) : undefined;
    if (!next) break;
    node = next;
  }
  return node ?? undefined;
}

/** Split an MDX file into its front matter and its body; the body keeps the file's line numbers. */
export function splitFrontMatter(text: string, file: string): { frontMatter: string; body: string } {
  const match = /^\uFEFF?---\r?\n([\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!match) {
    throw new ContentError([
      {
        kind: 'front-matter',
        place: { file, line: 1 },
        problem: 'no front matter.',
        remedy: 'Start the file with a line "---", its fields, and another line "---".',
      },
    ]);
  }
  const blankLines = match[0].replace(/[^\n]/g, '');
  return { frontMatter: match[1] ?? '', body: blankLines + text.slice(match[0].length) };
}
