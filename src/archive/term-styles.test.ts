import { expect, test } from 'vitest';
import { termStyles } from './term-styles.ts';

test('a term’s style holds its meaning and who says so; what its letters stand for is in the page', () => {
  const notes = {
    marac: { expansion: 'risk conference', meaning: 'A meeting.', from: 'As in 2016' },
    sla: { expansion: 'service level agreement' },
  };
  expect(termStyles(notes)).toBe(
    ':root{--follow:"Follow the link to read what it means."}\n.term[href$="/marac/"]{--means:"A meeting. (As in 2016)"}\n',
  );
});

test('no definition gets out of its string', () => {
  const css = termStyles({ a: { meaning: 'the "MIRWEB" \\ system\n</style>' } });
  expect(css).not.toMatch(/[^\\](?:"MIRWEB|<)/);
  expect(css).toContain('the \\22 MIRWEB\\22  \\5c  system \\3c /style>');
});
