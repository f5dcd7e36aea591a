import { expect, test } from 'vitest';
import type { PreparedReport } from './prepare.ts';
import { signed, slipsByTerm } from './slips.ts';

/** A section with one passage a text, each with one mention of the term `order`; words between asterisks bear a mark of a slip. */
function sectionsOf(...texts: string[]): Pick<PreparedReport, 'sections'> {
  const passages = texts.map((text, index) => {
    const [before = '', slip = ''] = text.split('*');
    const marks = slip ? [{ kind: 'sic', at: before.length, length: slip.length, note: '' }] : [];
    return { id: `p${index + 1}`, text: text.replaceAll('*', ''), marks };
  });
  const mentions = passages.map(({ id, text }) => ({
    term: 'order',
    passage: id,
    start: text.indexOf('<') + 1,
    end: text.indexOf('>'),
  }));
  return { sections: [{ passages, mentions }] } as unknown as Pick<PreparedReport, 'sections'>;
}

test('a spelling that the reports print as a slip only bears its sign wherever it is shown', () => {
  const slips =
    slipsByTerm([sectionsOf('a <*public space prevention orders*> b', 'the <DVPOs> of', 'and *<DVPOS>*')]).get(
      'order',
    ) ?? new Set();
  expect(signed('Public space prevention order', { slips })).toBe('Public space prevention order [sic]');
  expect(signed('DVPOS', { slips })).toBe('DVPOS [sic]');
  expect(signed('DVPOs', { slips })).toBe('DVPOs');
});

test('a slip beside a spelling that is printed soundly elsewhere, in any report, does not brand it', () => {
  const slips = slipsByTerm([sectionsOf('*the <SLA>* says'), sectionsOf('the <SLA> says')]).get('order') ?? new Set();
  expect(signed('SLA', { slips })).toBe('SLA');
});
