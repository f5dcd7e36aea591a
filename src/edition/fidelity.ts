import { diffArrays } from 'diff';
import type { Issue, Place } from '../issues/issue.ts';
import type { LineRange } from '../schemas/edition.ts';
import type { ExpectedRuns, Word } from './expected-runs.ts';

/** A heading, paragraph, item, cell or note of the edition: one run of the source's words. */
export interface Block {
  words: readonly string[];
  place: Place;
  /** For the text of a footnote: its number. */
  note?: number | undefined;
}

/** Where each block's words stand in the source, and what does not fit. */
export interface Alignment {
  /** The words of the source, in step with the blocks. `null` for a block without words, or whose words the source does not have. */
  runs: (readonly Word[] | null)[];
  issues: Issue[];
  /** Words of the edition. */
  words: number;
}

/**
 * Hold an edition against its source: the running text must be the blocks that are not moved, word by word and in order; each moved
 * run and each note must stand once.
 */
export function alignEdition(expected: ExpectedRuns, blocks: readonly Block[], sourceFile: string): Alignment {
  const issues: Issue[] = [];
  const cursor = { main: 0, moved: expected.moved.map(() => 0), notes: new Map<number, number>() };
  const running: { text: string; block: Block }[] = [];
  let inStep = true;

  const runs = blocks.map((block): readonly Word[] | null => {
    if (block.words.length === 0) return null;
    if (block.note !== undefined) return alignNote(block, block.note);

    if (startsWith(expected.main, cursor.main, block.words)) return alignMain(block, cursor.main);
    const run = expected.moved.findIndex((words, index) => startsWith(words, cursor.moved[index] ?? 0, block.words));
    if (run !== -1) {
      const start = cursor.moved[run] ?? 0;
      cursor.moved[run] = start + block.words.length;
      return (expected.moved[run] ?? []).slice(start, start + block.words.length);
    }
    inStep = false;
    const later = findRun(expected.main, cursor.main, block.words);
    if (later !== -1) return alignMain(block, later);
    for (const text of block.words) running.push({ text, block });
    return null;
  });

  function alignMain(block: Block, start: number): Word[] {
    cursor.main = start + block.words.length;
    for (const text of block.words) running.push({ text, block });
    return expected.main.slice(start, cursor.main);
  }

  function alignNote(block: Block, number: number): Word[] | null {
    const words = expected.notes.get(number) ?? [];
    const start = cursor.notes.get(number) ?? 0;
    if (!startsWith(words, start, block.words)) {
      issues.push({
        kind: 'fidelity',
        place: block.place,
        problem: `note ${number} reads "${excerpt(block.words)}", the source (${sourceFile}, line ${words[start]?.line ?? '?'}) has "${excerpt(words.slice(start).map(({ text }) => text))}".`,
        remedy: 'Give the note the source’s words, or correct its entry under notes in edition.yaml.',
      });
      return null;
    }
    cursor.notes.set(number, start + block.words.length);
    return words.slice(start, start + block.words.length);
  }

  for (const [number, words] of expected.notes) {
    const left = words.slice(cursor.notes.get(number) ?? 0);
    if (left.length > 0 && !issues.some(({ problem }) => problem.startsWith(`note ${number} `)))
      issues.push(missing(left, sourceFile, `of note ${number} `));
  }
  expected.moved.forEach((words, index) => {
    const left = words.slice(cursor.moved[index]);
    if (left.length > 0) issues.push(missing(left, sourceFile, 'listed under moves '));
  });
  if (!inStep || cursor.main < expected.main.length) issues.push(...compareRunning(expected.main, running, sourceFile));

  return { runs, issues, words: blocks.reduce((sum, block) => sum + block.words.length, 0) };
}

/** Each stretch of words that only one side has, with both places. */
function compareRunning(
  main: readonly Word[],
  running: readonly { text: string; block: Block }[],
  sourceFile: string,
): Issue[] {
  const issues: Issue[] = [];
  const changes = diffArrays(
    main.map(({ text }) => text),
    running.map(({ text }) => text),
    { timeout: 20_000 },
  );
  if (!changes)
    return [
      {
        kind: 'fidelity',
        place: { file: sourceFile },
        problem: 'the edition and its source have too little in common to compare.',
        remedy: 'Import the source again.',
      },
    ];
  let inMain = 0;
  let inRunning = 0;
  for (const [index, change] of changes.entries()) {
    const block = running[inRunning]?.block ?? running[inRunning - 1]?.block;
    const line = main[inMain]?.line ?? main[inMain - 1]?.line;
    const next = changes[index + 1];
    if (change.removed && next?.added && block && isSlip(change.value, next.value)) {
      issues.push(replaced(main, { start: inMain, count: change.count, to: next.value }, { block, sourceFile }));
      inMain += change.count;
    } else if (change.removed) {
      issues.push({
        kind: 'fidelity',
        place: { file: sourceFile, line },
        problem: `${change.count} ${change.count === 1 ? 'word' : 'words'} missing from the edition: "${excerpt(change.value)}".`,
        remedy: `Give ${change.count === 1 ? 'it' : 'them'} a place near ${describe(block)}, or record the lines in edition.yaml (setAside, moves, corrections).`,
      });
      inMain += change.count;
    } else if (change.added) {
      inRunning += change.count;
      const before = changes[index - 1];
      if (before?.removed && block && isSlip(before.value, change.value)) continue;
      issues.push({
        kind: 'fidelity',
        place: block?.place ?? { file: sourceFile },
        problem: `${change.count} ${change.count === 1 ? 'word' : 'words'} that the source does not have here: "${excerpt(change.value)}".`,
        remedy: `The source reads otherwise near ${sourceFile}:${line}. Take them out, or record the correction or the move in edition.yaml.`,
      });
    } else {
      inMain += change.count;
      inRunning += change.count;
    }
  }
  return issues;
}

/** A few words in place of a few others: a correction that nobody recorded, or a slip of an editor. */
function isSlip(from: readonly string[], to: readonly string[]): boolean {
  return from.length <= 12 && to.length <= 12;
}

/** Words that the edition has in place of the source's, with the entry that would record them. */
function replaced(
  main: readonly Word[],
  { start, count, to }: { start: number; count: number; to: readonly string[] },
  { block, sourceFile }: { block: Block; sourceFile: string },
): Issue {
  const words = main.slice(start, start + count);
  const lines = spanOf(words);
  const from = words.map(({ text }) => text);
  const { before, behind } = contextOf(main, start, count, lines);
  const entry = {
    lines: lines[0] === lines[1] ? `${lines[0]}` : `[${lines.join(', ')}]`,
    from: JSON.stringify([...before, ...from, ...behind].join(' ')),
    to: JSON.stringify([...before, ...to, ...behind].join(' ')),
  };
  return {
    kind: 'fidelity',
    place: block.place,
    problem: `"${excerpt(to)}" stands here, the source (${sourceFile}:${lines[0]}) has "${excerpt(from)}".`,
    remedy: [
      'Give the source’s words back. If it is the extraction that broke them, record the correction under corrections in edition.yaml:',
      `      - { lines: ${entry.lines}, from: ${entry.from}, to: ${entry.to}, reason: ${likelyReason(from.join(' '), to.join(' '))} }`,
    ].join('\n'),
  };
}

/** Words of the same lines, on both sides, without which the words would stand in them more than once. */
function contextOf(
  main: readonly Word[],
  start: number,
  count: number,
  [first, last]: LineRange,
): { before: string[]; behind: string[] } {
  const isOn = (word: Word | undefined) => word !== undefined && word.line >= first && word.line <= last;
  const text = main
    .filter(isOn)
    .map((word) => word.text)
    .join(' ');
  for (let left = 0, right = 0; ; ) {
    const words = main.slice(start - left, start + count + right).map((word) => word.text);
    const found = text.split(words.join(' ')).length - 1;
    const [more, further] = [isOn(main[start - left - 1]), isOn(main[start + count + right])];
    if (found <= 1 || (!more && !further)) return { before: words.slice(0, left), behind: words.slice(left + count) };
    if (more) left += 1;
    else right += 1;
  }
}

function likelyReason(from: string, to: string): string {
  const [bareFrom, bareTo] = [from, to].map((text) => text.replaceAll(' ', ''));
  if (bareFrom === bareTo) return from.length > to.length ? 'extra-space' : 'lost-space';
  if (bareFrom?.replaceAll('-', '') === bareTo?.replaceAll('-', ''))
    return from.includes('-') && !to.includes('-') ? 'line-end-hyphen' : 'lost-hyphen';
  return 'corrupt-text';
}

function missing(words: readonly Word[], sourceFile: string, which: string): Issue {
  return {
    kind: 'fidelity',
    place: { file: sourceFile, line: words[0]?.line },
    problem: `words ${which}stand nowhere in the edition: "${excerpt(words.map(({ text }) => text))}".`,
    remedy: 'Give them their place, as whole blocks, or remove the entry from edition.yaml.',
  };
}

function describe(block: Block | undefined): string {
  return block ? `${block.place.file}:${block.place.line}` : 'the end of the edition';
}

function startsWith(words: readonly Word[], start: number, wanted: readonly string[]): boolean {
  return start + wanted.length <= words.length && wanted.every((text, index) => words[start + index]?.text === text);
}

function findRun(words: readonly Word[], start: number, wanted: readonly string[]): number {
  for (let at = start; at + wanted.length <= words.length; at += 1) if (startsWith(words, at, wanted)) return at;
  return -1;
}

/** First and last line that words come from. */
export function spanOf(words: readonly Word[]): LineRange {
  let [first, last] = [Number.POSITIVE_INFINITY, 0];
  for (const { line } of words) [first, last] = [Math.min(first, line), Math.max(last, line)];
  return [first, last];
}

function excerpt(words: readonly string[]): string {
  return words.length > 24 ? `${words.slice(0, 16).join(' ')} … ${words.slice(-6).join(' ')}` : words.join(' ');
}
