import type { Progress } from '../../src/import/formats/format.ts';

/**
 * Tells how far a file is read, on one line of a terminal that is written over; nothing for short files.
 *
 * @param write Of the terminal.
 * @param now In milliseconds.
 */
export function tellProgress(write: (text: string) => void, now = Date.now): (progress: Progress) => void {
  const start = now();
  return ({ done, of, what }) => {
    const spent = (now() - start) / 1000;
    if (spent < 1 || done === 0) return;
    const left = Math.ceil((spent / done) * (of - done));
    write(done >= of ? '\r\x1b[K' : `\r\x1b[K${done} of ${of} ${what}, about ${left} s left`);
  };
}
