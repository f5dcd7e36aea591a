import { expect, test } from 'vitest';
import { stemInLanguage } from '../../integrations/search-language.ts';
import { findSequence } from '../match/find.ts';
import { porter2 } from '../match/porter2.ts';
import { forgetStems } from '../match/stem.ts';
import { stemAs } from '../match/stem-word.ts';
import { tokenise } from '../match/tokens.ts';
import { englishWritings } from '../words/english.ts';
import { writeAs } from '../words/writings.ts';
import { readQuery } from './query.ts';
import { spellingsOf } from './spellings.ts';

/** Does a text have all that was asked for, however it is written? */
function finds(typed: string, text: string): boolean {
  const query = readQuery(typed);
  const tokens = tokenise(text);
  const spellings = spellingsOf(query);
  return query.terms.every((term, index) =>
    [term, ...spellings.filter(({ covers }) => covers.includes(index)).map(({ sequence }) => sequence)].some(
      (sequence) => findSequence(tokens, sequence).length > 0,
    ),
  );
}

test.each([
  ['organized crime', 'organised crime'],
  ['organised', 'an organized group'],
  ['prioritization', 'The prioritisation process'],
  ['prioritizing', 'not always prioritised'],
  ['analyzed', 'we analysed data'],
  ['neighborhood watch', 'Neighbourhood Watch'],
  ['behavioural', 'behavioral'],
  ['center', 'the contact centre'],
  ['programme', 'a program of work'],
  ['defense', 'Ministry of Defence'],
  ['licensed', 'licenced premises'],
  ['judgement', 'professional judgment'],
  ['counseling', 'received counselling'],
  ['focused', 'focussed on hate crimes'],
  ['kidnaping', 'kidnapping crimes'],
  ['pedophile', 'a paedophile ring'],
  ['woman', 'women in the force'],
  ['knives', 'a large knife'],
  ['child', 'for children'],
  ['learned', 'lessons learnt'],
  ['inquiries', 'lines of enquiry'],
  ['multi agency', 'a multiagency team'],
  ['multi-agency', 'a multi agency team'],
  ['multiagency', 'a multi agency team'],
  ['multiagency', 'a multi-agency team'],
  ['decision making', 'decisionmaking and decision-making'],
  ['callhandlers', 'advice from call handlers'],
  ['re offending', 'reoffending'],
  ['twenty-four hours', '24 hours'],
  ['twenty four', 'on call for 24 hours'],
  ['24', 'twenty-four hours'],
  ['7 pillars', 'These seven pillars are'],
  ['first', 'the 1st of April'],
  ['2015/16', 'in 2015-16'],
  ['2015/16', 'from 2015 to 2016'],
  ['2015-2016', '2015-2016'],
  ['£2m', 'a grant of £2 million'],
  ['£2 million', 'a grant of £2,000,000'],
  ['£1.13m', '£1.13 million in 2008/09'],
  ['£143 million', '£143m'],
  ['20 percent', 'by 20%'],
  ['20%', 'by 20 per cent'],
  ['20 per cent', '20 percent'],
  ['17.1%', 'Charged\t17.1\t12.1'],
  ['women’s', 'women'],
  ["Women's", 'women’s safety'],
  ['cafe', 'the café'],
])('%s finds “%s”', (typed, text) => {
  expect(finds(typed, text)).toBe(true);
});

test.each([
  ['therapist', 'the rapist'],
  ['overtime', 'over time'],
  ['hoping', 'hopping'],
  ['2m people', 'two metres'],
  ['20%', '20 officers'],
  ['2015/16', '2015'],
  ['later', 'latter'],
  ['"organized"', 'organised'],
])('%s does not find “%s”', (typed, text) => {
  expect(finds(typed, text)).toBe(false);
});

test('German has its own ways of writing', async () => {
  try {
    await stemInLanguage('de');
    expect(finds('Foerderplan', 'Der Förderplan')).toBe(true);
    expect(finds('Förderplan', 'Der Foerderplan')).toBe(true);
    expect(finds('Strasse', 'die Straße')).toBe(true);
    expect(finds('vierundzwanzig', '24 Kinder')).toBe(true);
    expect(finds('4,5 %', 'das sind 4,5 Prozent')).toBe(true);
    expect(finds('organized', 'organised')).toBe(false);
  } finally {
    stemAs('en', porter2);
    writeAs(englishWritings);
    forgetStems();
  }
});
