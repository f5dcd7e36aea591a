import { expect, test } from 'vitest';
import { tellProgress } from './tell-progress.ts';

test('tells what is done and how long the rest takes, once it takes a while', () => {
  const told: string[] = [];
  let time = 0;
  const tell = tellProgress(
    (text) => told.push(text),
    () => time,
  );
  tell({ done: 1, of: 10, what: 'pages' });
  time = 2000;
  tell({ done: 4, of: 10, what: 'pages' });
  tell({ done: 10, of: 10, what: 'pages' });
  expect(told.map((text) => text.replace('\r\x1b[K', ''))).toEqual(['4 of 10 pages, about 3 s left', '']);
});
