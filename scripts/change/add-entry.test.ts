import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { addEntry } from './add-entry.ts';

const entry = { lines: 3, from: 'Name: "A"', reason: 'name' };
const line = '{ lines: 3, from: \'Name: "A"\', reason: name }';

describe('an entry comes to the end of its list, and nothing else changes', () => {
  test.each([
    ['an empty list', 'withheld: [] # none\nnotes: []\n', `withheld:\n  - ${line} # none\nnotes: []\n`],
    [
      'a list of lines',
      'withheld:\n  - { lines: 1 } # first\nnotes: []\n',
      `withheld:\n  - { lines: 1 } # first\n  - ${line}\nnotes: []\n`,
    ],
    [
      'a list without an indent',
      'withheld:\n- lines: 1\n  from: a\nnotes: []\n',
      `withheld:\n- lines: 1\n  from: a\n- ${line}\nnotes: []\n`,
    ],
    ['a list at the end of the file', 'withheld:\n  - { lines: 1 }\n', `withheld:\n  - { lines: 1 }\n  - ${line}\n`],
    [
      'a list at the end of a file without a line feed',
      'withheld:\n  - { lines: 1 }',
      `withheld:\n  - { lines: 1 }\n  - ${line}\n`,
    ],
    ['a list in brackets', 'withheld: [{ lines: 1 }]\nnotes: []\n', `withheld: [{ lines: 1 }, ${line}]\nnotes: []\n`],
    ['no list yet', 'notes: []', `notes: []\nwithheld:\n  - ${line}\n`],
  ])('%s', (_, text, expected) => {
    const changed = addEntry(text, 'withheld', entry);
    expect(changed).toBe(expected);
    expect(parse(changed).withheld.at(-1)).toEqual(entry);
  });
});
