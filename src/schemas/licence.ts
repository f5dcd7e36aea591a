import { type Fact, factValue } from './fact.ts';

/** What a licence is called and what it lets a reader do. */
export interface Licence {
  name: string;
  /** Its id in the list of the Open Definition, which data packages use. */
  openId: string;
  /** Its text; absent where there is none to show. */
  address?: string;
  /** One sentence for the page that bears the words. */
  sentence: string;
  /** What it means for who wants to use the words. */
  terms: string;
}

export const licenceIds = ['ogl-3.0', 'cc-by-4.0', 'public-domain', 'publisher'] as const;
export type LicenceId = (typeof licenceIds)[number];

/** The terms under which a report's words may be used. `publisher` is for all that state no licence of their own. */
export const licences: Readonly<Record<LicenceId, Licence>> = {
  'ogl-3.0': {
    name: 'Open Government Licence v3.0',
    openId: 'OGL-UK-3.0',
    address: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    sentence: 'Reused under the Open Government Licence v3.0.',
    terms:
      'You may copy, publish and adapt these texts, for profit too, when you name their source: “Contains public sector information licensed under the Open Government Licence v3.0.”',
  },
  'cc-by-4.0': {
    name: 'Creative Commons Attribution 4.0',
    openId: 'CC-BY-4.0',
    address: 'https://creativecommons.org/licenses/by/4.0/',
    sentence: 'Reused under the licence Creative Commons Attribution 4.0.',
    terms: 'You may copy, publish and adapt these texts, for profit too, when you name their source and say what you changed.',
  },
  'public-domain': {
    name: 'Public domain',
    openId: 'other-pd',
    sentence: 'In the public domain.',
    terms: 'Nobody holds a copyright in these texts. Name their source all the same.',
  },
  publisher: {
    name: 'The publisher’s terms',
    openId: 'notspecified',
    sentence: 'The publisher’s terms apply.',
    terms: 'No licence is stated. Ask the bodies named before you reuse more than a quotation.',
  },
};

/** The licence of a report; the publisher's terms apply until one is known. */
export function licenceOf({ licence }: { licence: Fact<LicenceId> }): Licence {
  return licences[factValue(licence) ?? 'publisher'];
}

/** The terms for what an archive adds to the reports' words; the code's own licence. */
export const ownLicence = { name: 'MIT licence', openId: 'MIT', address: 'https://opensource.org/license/mit' } as const;
