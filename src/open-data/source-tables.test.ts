import { describe, expect, test } from 'vitest';
import { readArchive } from '../edition/archive.ts';
import { readRegisters } from '../registers/read-registers.ts';
import { registered } from '../registers/registered-report.ts';
import { resolveRegisters } from '../registers/resolve.ts';

// The expected cells are typed from the source texts, not taken from the editions.
const { facts, reports } = await readArchive('content');
const { observations, grades, findings, faults } = resolveRegisters(
  reports.map(registered),
  await readRegisters('content', facts),
);

interface Wanted {
  report: string;
  measure: string;
  category?: string | undefined;
  period?: string;
  geography?: string;
}

/** The published value of one cell; fails when there is none, or more than one. */
function value({ report, measure, category, period, geography = 'Derbyshire' }: Wanted): number | null | string {
  const found = observations.filter(
    (row) =>
      row.report === report &&
      row.measure === measure &&
      row.geography === geography &&
      row.category?.toLowerCase() === category?.toLowerCase() &&
      (period === undefined || row.period === period),
  );
  return found.length === 1
    ? (found[0]?.value ?? null)
    : `${found.length} rows for ${measure} ${category ?? ''} ${period ?? ''} ${geography}`;
}

test('every quotation of grades, figures and registers resolves', () => {
  expect(faults.filter(({ severity }) => severity !== 'warning')).toEqual([]);
});

describe('2007', () => {
  const report = '2007-inspection';
  const areas: [area: string, counts: number[], grade: string][] = [
    ['Neighbourhood Policing', [6, 14, 21, 2], 'Poor'],
    ['Performance management', [6, 29, 8, 0], 'Fair'],
    ['Child abuse', [3, 17, 21, 2], 'Good'],
    ['Domestic violence', [1, 13, 27, 2], 'Fair'],
    ['Public protection', [2, 16, 23, 2], 'Fair'],
    ['Missing persons', [1, 21, 21, 0], 'Good'],
  ];
  test.each(areas)('%s: national summary, distribution and grade', (area, counts, grade) => {
    const names = ['Excellent', 'Good', 'Fair', 'Poor'];
    expect(
      names.map((name) =>
        value({ report, measure: 'forces-by-grade', category: `${area}: ${name}`, geography: 'England and Wales' }),
      ),
    ).toEqual(counts);
    const row = grades.find((each) => each.report === report && each.area.toLowerCase() === area.toLowerCase());
    expect(row).toMatchObject({ grade, rank: names.indexOf(grade) + 1, outOf: 4, distribution: { counts } });
  });
});

describe('2008', () => {
  const report = '2008-major-crime';
  const rows: [
    measure: string,
    y2006: number | null,
    y2007: number | null,
    change: number | null,
    mean: number | null,
    unit: string,
  ][] = [
    ['life-threatening-and-gun-crime-rate', 0.374, 0.303, -18.98, 0.308, 'percent'],
    ['abductions-rate', 0, 0, 0, 0, 'percent'],
    ['abductions-detected', null, null, null, null, 'percent'],
    ['attempted-murders-rate', 0.071, 0.112, 57.75, 0.06, 'percent'],
    ['attempted-murders-detected', 100, 72.73, -27.27, 80.51, 'percentage-points'],
    ['blackmail-rate', 0.377, 0.132, -64.99, 0.125, 'percent'],
    ['blackmail-detected', 13.51, 84.62, 71.11, 52.71, 'percentage-points'],
    ['kidnappings-rate', 0.214, 0.255, 19.16, 0.232, 'percent'],
    ['kidnappings-detected', 38.1, 52, 13.9, 58.71, 'percentage-points'],
    ['manslaughter-rate', 0.041, 0.01, -75.61, 0.023, 'percent'],
    ['manslaughter-detected', 75, 200, 125, 82.92, 'percentage-points'],
    ['murders-rate', 0.071, 0.061, -14.08, 0.082, 'percent'],
    ['murders-detected', 57.14, 100, 42.86, 91.08, 'percentage-points'],
    ['rapes-rate', 2.843, 2.548, -10.38, 1.944, 'percent'],
    ['rapes-detected', 21.51, 23.6, 2.09, 23.28, 'percentage-points'],
  ];
  test.each(rows)('%s', (measure, y2006, y2007, change, mean, unit) => {
    const changes = observations.filter(
      (row) => row.report === report && row.measure === measure && row.category !== undefined,
    );
    expect(value({ report, measure, period: '2006' })).toBe(y2006);
    expect(value({ report, measure, period: '2007' })).toBe(y2007);
    expect(value({ report, measure, geography: 'MSF group mean' })).toBe(mean);
    expect(changes.map((row) => [row.value, row.unit])).toEqual([[change, unit]]);
  });
});

describe('2014', () => {
  const report = '2014-crime-inspection';
  const rows: [measure: string, derbyshire: number, nation: number][] = [
    ['recorded-crime-rate', 50.8, 60.7],
    ['victim-based-crime-rate', 46, 53.9],
    ['sexual-offences-rate', 0.9, 1.2],
    ['violence-with-injury-rate', 5.5, 5.9],
    ['burglary-dwelling-rate', 6.6, 8.9],
    ['asb-incident-rate', 45.5, 36.8],
  ];
  test.each(rows)('%s', (measure, derbyshire, nation) => {
    expect(value({ report, measure })).toBe(derbyshire);
    expect(value({ report, measure, geography: 'England and Wales' })).toBe(nation);
  });
});

describe('2016', () => {
  const report = '2016-effectiveness';
  const figure4: [category: string, derbyshire: number, nation: number][] = [
    ['Charged or summonsed', 17.1, 12.1],
    ['Taken into consideration', 0.1, 0.2],
    ['Out-of-court (formal)', 3.7, 3.2],
    ['Caution, youths', 0.3, 0.4],
    ['Caution, adults', 2.7, 2.3],
    ['Penalty notices for disorder', 0.7, 0.6],
    ['Out-of-court (informal)', 7.1, 3.6],
    ['Cannabis or khat warning', 1.3, 0.9],
    ['Community resolution', 5.8, 2.8],
    ['Prosecution prevented or not in the public interest', 0.9, 1.8],
    ['Evidential difficulties, victim supports police action', 12.1, 8.3],
    ['Evidential difficulties, victim does not support police action', 3.8, 13.8],
    ['Evidential difficulties, victim does not support police action, suspect identified', 2.8, 10.6],
    ['Evidential difficulties, victim does not support police action, suspect not identified', 1.1, 3.2],
    ['Investigation complete, no suspect identified', 46.4, 47.4],
    ['Action undertaken by another body or agency', 0, 0.6],
    ['Further investigation to support formal action not in the public interest', 0, 0.1],
    ['Total offences assigned an outcome', 91.4, 91.3],
    ['Not yet assigned an outcome', 8.6, 8.7],
    ['Total', 100, 100],
  ];
  test.each(figure4)('figure 4: %s', (category, derbyshire, nation) => {
    expect(value({ report, measure: 'crime-outcomes', category })).toBe(derbyshire);
    expect(value({ report, measure: 'crime-outcomes', category, geography: 'England and Wales' })).toBe(nation);
  });

  test('figure 4: the groups add up as the arithmetic of the source says', () => {
    const groups = [
      'Charged or summonsed',
      'Taken into consideration',
      'Out-of-court (formal)',
      'Out-of-court (informal)',
      'Prosecution prevented or not in the public interest',
      'Evidential difficulties, victim supports police action',
      'Evidential difficulties, victim does not support police action',
      'Investigation complete, no suspect identified',
      'Action undertaken by another body or agency',
      'Further investigation to support formal action not in the public interest',
    ];
    const sum = (geography: string) =>
      groups.reduce(
        (total, category) => total + Number(value({ report, measure: 'crime-outcomes', category, geography })),
        0,
      );
    expect(sum('Derbyshire')).toBeCloseTo(91.4, 0);
    expect(sum('England and Wales')).toBeCloseTo(91.3, 0);
  });

  const figure7: [category: string, derbyshire: number, nation: number][] = [
    ['Charged or summonsed', 33.6, 23.2],
    ['Caution, adults', 7.7, 5.6],
    ['Caution, youths', 0.5, 0.3],
    ['Community resolution', 4.9, 1.4],
    ['Evidential difficulties, victim supports police action', 42.3, 24.1],
    ['Evidential difficulties, victim does not support police action', 16.3, 35.4],
  ];
  test.each(figure7)('figure 7: %s', (category, derbyshire, nation) => {
    expect(value({ report, measure: 'domestic-abuse-outcomes', category })).toBe(derbyshire);
    expect(value({ report, measure: 'domestic-abuse-outcomes', category, geography: 'England and Wales' })).toBe(
      nation,
    );
  });
});

describe('2022', () => {
  const report = '2022-strong-local-policing';
  const calls: [
    period: string,
    calls: number,
    over: number,
    overShare: number,
    abandoned: number,
    abandonedShare: number,
  ][] = [
    ['2017-04/2018-03', 131113, 22168, 17, 2196, 1.16],
    ['2018-04/2019-03', 138406, 27666, 20, 1003, 0.72],
    ['2019-04/2020-03', 152944, 49311, 32, 1392, 0.9],
    ['2020-04/2021-03', 138575, 35880, 26, 966, 0.7],
    ['2021-04/2022-03', 167358, 42848, 26, 949, 0.56],
  ];
  test.each(calls)('999 calls, %s', (period, ...cells) => {
    const measures = [
      'calls-999',
      'calls-999-over-target',
      'calls-999-over-target-share',
      'calls-999-abandoned',
      'calls-999-abandoned-share',
    ];
    expect(measures.map((measure) => value({ report, measure, period }))).toEqual(cells);
  });

  const waits: [period: string, seconds: number][] = [
    ['2017-02', 7],
    ['2018-02', 7],
    ['2019-02', 6],
    ['2020-02', 8],
    ['2021-02', 6],
    ['2022-02', 7],
    ['2022-08', 9],
  ];
  test.each(waits)('999 wait, %s', (period, seconds) => {
    expect(value({ report, measure: 'calls-999-wait', period })).toBe(seconds);
  });

  const months: [period: string, triage: string | null, controlworks: string][] = [
    ['2021-11', null, '00:08:52'],
    ['2021-12', null, '00:06:49'],
    ['2022-01', '0:00:37', '00:03:42'],
    ['2022-02', '0:00:34', '00:03:32'],
    ['2022-03', '0:00:37', '00:04:52'],
    ['2022-04', '0:00:39', '00:05:28'],
    ['2022-05', '0:00:49', '00:06:15'],
    ['2022-06', '0:01:21', '00:07:55'],
    ['2022-07', '0:01:15', '00:08:47'],
    ['2022-08', '0:01:37', '00:09:56'],
    ['2022-09', '0:01:35', '00:08:29'],
    ['2022-10', '0:01:21', '00:08:08'],
  ];
  const seconds = (duration: string | null) =>
    duration?.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) ?? null;
  test.each(months)('101 wait, %s', (period, triage, controlworks) => {
    expect(value({ report, measure: 'calls-101-triage-wait', period })).toBe(seconds(triage));
    expect(value({ report, measure: 'calls-101-wait', period })).toBe(seconds(controlworks));
  });

  const searches: [period: string, all: number, drugs: number, pace: number, firearms: number][] = [
    ['2018-10/2019-10', 1594, 1009, 545, 12],
    ['2019-10/2020-10', 1921, 1240, 617, 17],
    ['2020-10/2021-10', 2255, 1350, 813, 45],
    ['2021-10/2022-10', 1866, 959, 840, 33],
  ];
  test.each(searches)('stop and search, %s', (period, all, ...powers) => {
    expect(value({ report, measure: 'stop-searches', period })).toBe(all);
    const found = observations.filter(
      (row) => row.report === report && row.measure === 'stop-searches-by-power' && row.period === period,
    );
    expect(found.map((row) => row.value)).toEqual(powers);
  });
});

describe('findings', () => {
  const counts = (report: string) =>
    Object.fromEntries(
      [
        ...Map.groupBy(
          findings.filter((row) => row.report === report),
          ({ kind }) => kind,
        ),
      ].map(([kind, rows]) => [kind, rows.length]),
    );
  test('are as many as the reports print', () => {
    expect(counts('2007-inspection')).toEqual({ strength: 124, 'work-in-progress': 34, 'area-for-improvement': 36 });
    expect(counts('2008-major-crime')).toEqual({ strength: 128, 'work-in-progress': 28, 'area-for-improvement': 18 });
    expect(counts('2014-crime-inspection')).toEqual({ recommendation: 1 });
    expect(counts('2016-effectiveness')).toEqual({ 'area-for-improvement': 4 });
  });

  test('hold all their parts, and never that there is none', () => {
    expect(findings.find(({ kind }) => kind === 'recommendation')?.text.split('\n')).toHaveLength(4);
    expect(findings.some(({ text }) => /^none identified/i.test(text))).toBe(false);
  });

  test('each have a theme', () => {
    expect(findings.filter(({ themes }) => themes.length === 0).map(({ id }) => id)).toEqual([]);
  });
});

describe('figures', () => {
  test.each([
    ['2007-inspection', 60],
    ['2008-major-crime', 50],
    ['2014-crime-inspection', 30],
    ['2016-effectiveness', 95],
    ['2022-strong-local-policing', 120],
  ])('%s: at least %i', (report, least) => {
    expect(observations.filter((row) => row.report === report).length).toBeGreaterThanOrEqual(least);
  });
});
