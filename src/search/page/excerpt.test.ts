import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestWindow } from './excerpt.ts';

test('a short passage is shown whole', () => {
  expect(bestWindow({ text: 'Two words.', marks: [] }, [{ start: 0, end: 3 }])).toEqual({ start: 0, end: 10 });
});

test('a long one is shown where what was asked for is, from the start of a sentence', () => {
  const text = `${'Nothing of note is said here. '.repeat(20)}The abstraction policy is new. ${'More follows after it. '.repeat(20)}`;
  const at = text.indexOf('abstraction');
  const { start, end } = bestWindow({ text, marks: [] }, [{ start: at, end: at + 11 }]);
  expect(text.slice(start, end)).toMatch(/^(Nothing|The)/);
  expect(start).toBeLessThanOrEqual(at);
  expect(end).toBeGreaterThan(at + 11);
  expect(end - start).toBeLessThan(450);
});

test('a window lies in its text', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 200 }), fc.nat(), (text, seed) => {
      const start = seed % text.length;
      const window = bestWindow({ text, marks: [] }, [{ start, end: Math.min(text.length, start + 5) }]);
      expect(window.start).toBeGreaterThanOrEqual(0);
      expect(window.start).toBeLessThanOrEqual(start);
      expect(window.end).toBeLessThanOrEqual(text.length);
      expect(window.end).toBeGreaterThan(window.start);
    }),
  );
});

test('no excerpt ends in a hole or just before one', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('word', 'said.', '[…]'), { minLength: 60, maxLength: 200 }),
      fc.nat(),
      (words, seed) => {
        const text = words.join(' ');
        const marks = [...text.matchAll(/\[…\]/g)].map(({ index }) => ({
          kind: 'lost' as const,
          at: index,
          length: 3,
          note: '',
        }));
        const at = seed % text.length;
        const { start, end } = bestWindow({ text, marks }, [{ start: at, end: Math.min(text.length, at + 4) }]);
        expect(text.slice(end)).not.toMatch(/^\s*\[…\]|^…?\]/);
        expect(text.slice(0, start)).not.toMatch(/\[…\]\s*$|\[…?$/);
      },
    ),
  );
});
