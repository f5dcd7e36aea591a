import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type OpenedPage, openPage } from './support.ts';

interface Row {
  id: string;
  report: string;
  kind: string;
  text: string;
  marks: unknown[];
  url: string;
}
const rows: Row[] = readFileSync(`${process.env.DIST || 'dist'}/data/paragraphs.jsonl`, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));

/** The same numbers on every run (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

interface Prepared {
  text: string;
  falsified: boolean;
  /** Addresses of the passages that have the true words. */
  urls: string[];
}

/** As the rule of the page has it, quotation marks and spaces are one. */
const normal = (text: string) => text.replace(/\s+/g, ' ').replace(/[’‘]/g, "'");
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * Sixty sentences of the reports, each third with one word or number changed: by a rule, so that no report's words are typed here. Quotation marks
 * inside are left out, since the set is pasted in quotation marks.
 */
function prepare(seed: number): Prepared[] {
  const random = numbers(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const plain = rows.filter(({ kind, marks }) => (kind === 'paragraph' || kind === 'item') && marks.length === 0);
  const set: Prepared[] = [];
  const seen = new Set<string>();
  while (set.length < 60) {
    const row = pick(plain);
    const parts = [...sentences.segment(row.text)].map(({ segment }) => segment.trim());
    const own = pick(parts);
    if (own.split(' ').length < 9 || own.split(' ').length > 45 || /["“”„…[\]\n\t]/.test(own) || seen.has(own))
      continue;
    seen.add(own);
    const falsified = set.length % 3 === 2;
    const text = falsified ? falsify(own, random) : own;
    // What a change makes of a sentence may be printed elsewhere, word for word.
    if (falsified && rows.some((each) => normal(each.text).includes(normal(text)))) continue;
    set.push({
      text,
      falsified,
      urls: rows.filter((each) => normal(each.text).includes(normal(own))).map(({ url }) => url),
    });
  }
  return set;
}

/** Another digit in a number, else a word dropped or replaced by one from another place of the sentence. */
function falsify(sentence: string, random: () => number): string {
  const digits = [...sentence.matchAll(/\d/g)];
  if (digits.length > 0) {
    const { index, 0: digit } = digits[Math.floor(random() * digits.length)] as RegExpExecArray;
    return sentence.slice(0, index) + ((Number(digit) + 1 + Math.floor(random() * 8)) % 10) + sentence.slice(index + 1);
  }
  const words = sentence.split(' ');
  const at = 1 + Math.floor(random() * (words.length - 2));
  const negation = words.findIndex((word) => /^(?:not|no|never)$/.test(word));
  if (negation > 0) return words.toSpliced(negation, 1).join(' ');
  if (random() < 0.4) return words.toSpliced(at, 1).join(' ');
  return words.with(at, random() < 0.5 ? 'not' : 'always').join(' ');
}

async function check(page: OpenedPage['page'], text: string): Promise<void> {
  await page.getByLabel('Text to check').fill(text);
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await page
    .locator('[data-part=status][aria-busy]')
    .waitFor({ state: 'detached' })
    .catch(() => {});
  await page
    .getByRole('status')
    .filter({ hasText: /word for word/ })
    .waitFor({ timeout: 60_000 });
}

const results = (page: OpenedPage['page']) =>
  page.locator('.checked').evaluateAll((items) =>
    items.map((item) => ({
      verdict: (item as HTMLElement).dataset.verdict,
      text: item.querySelector('blockquote')?.textContent ?? '',
      links: [...item.querySelectorAll('a')].map((link) => link.pathname + decodeURIComponent(link.hash)),
    })),
  );

test.each([1, 2, 3])('sixty prepared quotations, a third falsified (set %s)', { timeout: 120_000 }, async (seed) => {
  const set = prepare(seed);
  expect(set.filter(({ falsified }) => falsified)).toHaveLength(20);
  const { page, problems } = await openPage({ path: '/quotes/' });
  await check(page, set.map(({ text }) => `It says: “${text}”`).join('\n\n'));
  const found = await results(page);
  expect(found.map(({ text }) => text)).toEqual(set.map(({ text }) => text));

  const falseVerbatim = set.filter(
    ({ falsified }, index) => falsified && /verbatim|elsewhere/.test(found[index]?.verdict ?? ''),
  );
  expect(falseVerbatim).toEqual([]);
  const missed = set.filter(({ falsified, urls }, index) => {
    const { verdict, links = [] } = found[index] ?? {};
    return verdict !== (falsified ? 'differs' : 'verbatim') || !links.some((link) => urls.includes(link));
  });
  expect(
    missed.length,
    JSON.stringify(
      missed.map((each) => [each, found[set.indexOf(each)]]),
      null,
      1,
    ),
  ).toBeLessThanOrEqual(1);
  expect(problems).toEqual([]);
});

describe('a check', () => {
  const row = rows.find(
    ({ report, kind, text, marks }) =>
      report === '2016-effectiveness' &&
      kind === 'paragraph' &&
      marks.length === 0 &&
      text.length > 300 &&
      !/["“”]/.test(text),
  ) as Row;
  const sentence = [...sentences.segment(row.text)]
    .map(({ segment }) => segment.trim())
    .find((each) => each.split(' ').length > 8) as string;

  test('has an address, which leads back to it, and sends nothing of the text to the server', async () => {
    const { page } = await openPage({ path: '/quotes/' });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(decodeURIComponent(request.url()) + (request.postData() ?? '')));
    await check(page, sentence);
    expect(await results(page)).toMatchObject([{ verdict: 'verbatim', links: [row.url] }]);
    await page.goto('about:blank').catch(() => {});
    await page.goBack();
    await page.locator('.checked').waitFor();
    expect(await page.getByLabel('Text to check').inputValue()).toBe(sentence);
    expect(asked.filter((address) => address.includes(sentence.slice(0, 20)) && !address.includes('#text='))).toEqual(
      [],
    );
  });

  test('works by keyboard alone, and says its outcome', async () => {
    const { page } = await openPage({ path: '/quotes/' });
    await page.getByLabel('Text to check').focus();
    await page.keyboard.insertText(sentence);
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'One sentence: 1 word for word, 0 not.' }).waitFor();
    expect(await page.getByRole('heading', { level: 3, name: 'Verbatim here' }).count()).toBe(1);
  });

  test('is about the words as they are marked: nothing is verbatim across a hole', async () => {
    const holed = rows.find(({ text }) => /\p{L} \[…\] \p{L}/u.test(text)) as Row;
    const [before = '', behind = ''] = holed.text.split(' […] ');
    const around = `${before.split(' ').slice(-9).join(' ')}dge. T${behind.split(' ').slice(0, 9).join(' ')}`;
    const { page } = await openPage({ path: '/quotes/' });
    await check(page, `“${around}”`);
    expect(await results(page)).toMatchObject([{ verdict: 'holes', links: [holed.url] }]);
  });

  test('says what the archive holds, where it has no such words', async () => {
    const { page } = await openPage({ path: '/quotes/' });
    await check(page, '“Xylophones were never once inspected by anybody anywhere”');
    expect(await results(page)).toMatchObject([{ verdict: 'absent' }]);
    expect(await page.locator('.checked').innerText()).toContain('The archive holds 5 reports');
  });

  test('without script the page says what to do, and what its rule is', async () => {
    const { page } = await openPage({ path: '/quotes/', javaScript: false });
    expect(await page.locator('p', { hasText: 'Checking needs script' }).isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Check', exact: true }).isVisible()).toBe(false);
    expect(await page.getByRole('heading', { name: 'What counts as the same' }).isVisible()).toBe(true);
  });
});
