import { expect, test } from 'vitest';
import { readArchive } from '../../src/edition/archive.ts';
import { prepareReport } from '../../src/edition/prepare.ts';

const { facts, reports, glossary } = await readArchive('content');

/** Sections as a contents list prints them: what stands under a chapter is set in. */
function contents(id: string): string {
  const report = reports.find((each) => each.id === id);
  if (!report) return '';
  return prepareReport(report, { glossary, titles: new Map(), vocabulary: facts })
    .sections.map(({ title, within }) => `${'  '.repeat(within.length)}${title}`)
    .join('\n');
}

test.each([
  [
    '2007-inspection',
    `Introduction to HMIC Inspections
Force Overview and Context
Findings
  Neighbourhood Policing
  Performance Management
  Protecting Vulnerable People – Overview
  Protecting Vulnerable People – Child Abuse
  Protecting Vulnerable People – Domestic Violence
  Protecting Vulnerable People – Public Protection
  Protecting Vulnerable People – Missing Persons
Glossary of Terms and Abbreviations`,
  ],
  [
    '2008-major-crime',
    `Title page
Introduction to HMIC inspections
Force overview and context
Major crime
  Intelligence
  Prevention
  Enforcement
  Performance management and resilience
Glossary`,
  ],
  [
    '2014-crime-inspection',
    `Overall summary
Introduction
Methodology
Reducing crime and preventing offending
Investigating offending
Tackling anti-social behaviour
What each judgment means`,
  ],
  [
    '2016-effectiveness',
    `Introduction
Force in numbers
Overview
Preventing crime and tackling anti-social behaviour
Investigating crime and reducing re-offending
  Subsequent investigation
  Reducing re-offending
Protecting vulnerable people and supporting victims
  Investigating offences and keeping victims safe
Tackling serious and organised crime
Specialist capabilities
Next steps
Annex A – About the data`,
  ],
  [
    '2022-strong-local-policing',
    `Purpose of the report
Overview of the strategic priority
Achievements in the past 12 months
Neighbourhood policing teams
Police uplift programme
Volunteers and special constables
Training and use of powers
Tools and technology
101 and 999 services
Engagement and communication
Public confidence
Recognising vulnerability
Violence against women and girls
Conclusion`,
  ],
])('chapters of %s stand as its contents list or its logic has them', (id, expected) => {
  expect(contents(id)).toBe(expected);
});

test('numbered lines of 2022 that head or name something do so, at the addresses they had', () => {
  const report = reports.find(({ id }) => id === '2022-strong-local-policing');
  const passages = new Map(
    report?.sections.flatMap((section) => section.passages.map((passage) => [passage.id, passage])),
  );
  for (const id of ['p6.13', 'p6.15', 'p6.19'])
    expect(passages.get(id), id).toMatchObject({ kind: 'heading', level: 2 });
  const calls =
    report &&
    prepareReport(report, { glossary, titles: new Map(), vocabulary: facts }).sections.find(
      ({ slug }) => slug === '101-and-999-services',
    );
  for (const id of ['8.8', '8.9']) expect(calls?.html.includes(`id="p${id}-1">\n<caption id="p${id}">`), id).toBe(true);
});

test('no heading is more than one level below the one before it', () => {
  for (const { id, sections } of reports) {
    const levels = sections.flatMap(({ passages }) =>
      passages.flatMap((passage) => (passage.level ? [{ id: passage.id, level: passage.level }] : [])),
    );
    levels.forEach((heading, index) => {
      expect(heading.level, `${id}#${heading.id}`).toBeLessThanOrEqual((levels[index - 1]?.level ?? 0) + 1);
    });
  }
});
