import { execFile } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { subjectWords } from '../../scripts/lint/subject-words.ts';
import { readArchive } from '../../src/edition/archive.ts';
import { factText } from '../../src/schemas/fact.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'archives-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command of the engine, and gives what it says. */
function run(script: string, ...args: readonly string[]): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  execFile(
    process.execPath,
    [join(project, 'scripts', `${script}.ts`), ...args],
    { cwd: project, maxBuffer: 2 ** 26 },
    (error, stdout, stderr) =>
      error ? reject(new Error(`${script} ${args.join(' ')}\n${stdout}${stderr}`)) : resolve(stdout + stderr),
  );
  return promise;
}

/** Words of the archive of this repository, in any page or data file of a built site. */
async function subjectWordsIn(site: string): Promise<string[]> {
  const { facts, reports } = await readArchive(join(project, 'content'));
  const words = subjectWords(
    facts,
    reports.flatMap(({ meta }) => [meta.subject, factText(meta.publisher)]),
  );
  // “Force” is an English word; the others say of what they are.
  const telling = words.filter(
    (word) =>
      !/^(?:forces?|inspectorate|the inspectorate|cc-by-4\.0|area for improvement|work in progress|chief)$/i.test(word),
  );
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${telling.join('|')}|polic\\w*|the forces?)(?![\\p{L}\\p{N}])`,
    'iu',
  );
  return globSync('**/*.{html,json,jsonl,xml,csv,txt,css}', { cwd: site }).flatMap((name) => {
    const word = pattern.exec(
      readFileSync(join(site, name), 'utf8').replace(
        /Content[- ]Security[- ]Policy|(?:editorial|content-security)-policy|editorial policy/gi,
        '',
      ),
    )?.[0];
    return word ? [`${name}: ${word}`] : [];
  });
}

const page = (site: string, path: string) => readFileSync(join(site, path, 'index.html'), 'utf8');

test('an archive of two schools is built from its folder, in its own words', { timeout: 180_000 }, async () => {
  const [content, site] = [join(project, 'tests/archives/schools/content'), join(folder, 'schools')];
  await run('build', '--content', content, '--out', site);
  expect(await subjectWordsIn(site)).toEqual([]);

  expect(page(site, '')).toContain('Five reports on 2 schools, 2019 to 2022');
  expect(page(site, 'reports/2021-lindenschule/uberblick')).toMatch(
    /<article data-report="2021-lindenschule" lang="de"/,
  );
  expect(page(site, 'findings/hill-school')).toContain('→ Next step');
  expect(page(site, 'bodies/lindenschule')).toContain('Two schools, one plan');
  expect(page(site, 'about/licence')).toContain('All rights reserved');

  const rows = (name: string): Record<string, unknown>[] =>
    JSON.parse(readFileSync(join(site, 'data', `${name}.json`), 'utf8'));
  expect(rows('metrics').find(({ measure }) => measure === 'spent-on-books')).toMatchObject({
    value: 61_300,
    unit: 'euro',
    body: 'lindenschule',
  });
  expect(rows('bodies').map(({ id }) => id)).toEqual(['hill-school', 'lindenschule']);
  // A joint report's grades are each about the school that its section is about.
  const joint = rows('grades').filter(({ report }) => report === '2022-two-schools');
  expect(joint.map(({ body, grade }) => [body, grade])).toEqual([
    ['hill-school', 'Strong'],
    ['lindenschule', 'Secure'],
  ]);
  // … and so it is on every page of one school: nothing of the other's is among it.
  expect(page(site, 'grades/lindenschule')).toContain('/reports/2022-two-schools/lindenschule/#');
  for (const register of ['grades', 'findings', 'themes/reading'])
    expect(page(site, `${register}/lindenschule`), register).not.toContain('2022-two-schools/hill-primary-school/#');
  expect(page(site, 'bodies/lindenschule').match(/>(?:Strong|Secure)</g)).toEqual(['>Secure<']);
  // A citation says whom a report is about, where its title does not.
  expect(page(site, 'reports/2022-hill-about-itself')).toContain(
    'content="How we see ourselves (Hill Primary School)"',
  );
  expect(page(site, 'reports/2021-lindenschule')).toContain(
    'content="Lindenschule: Bericht über den Besuch im Mai 2021"',
  );
});

test('an archive of another language speaks it, and says what is not translated', { timeout: 180_000 }, async () => {
  const [content, site] = [join(folder, 'schulen/content'), join(folder, 'schulen/dist')];
  cpSync(join(project, 'tests/archives/schools/content'), content, { recursive: true });
  const facts = join(content, 'archive.yaml');
  writeFileSync(facts, readFileSync(facts, 'utf8').replace('language: en-GB', 'language: de'));
  await run('build', '--content', content, '--out', site);

  expect(page(site, '')).toMatch(/<html lang="de">[\s\S]*<h1>Fünf Berichte über 2 schools, 2019 bis 2022<\/h1>/);
  expect(page(site, 'reports/2021-lindenschule/uberblick')).toContain('aria-label="Absatz p4"');
  expect(page(site, 'reports/2019-hill')).toContain('8. April 2019');
  // Search has the forms of its words, and asks for the files of its language.
  expect(existsSync(join(site, 'pagefind/wasm.de.pagefind'))).toBe(true);
  const scripts = globSync('_astro/entry-*.js', { cwd: site }).map((name) => readFileSync(join(site, name), 'utf8'));
  expect(scripts.filter((script) => script.includes('wasm.') && !/wasm\.(?:de|\$\{\w+\})/.test(script))).toEqual([]);
  // The standard pages are English, and say so; nothing else is.
  expect(page(site, 'about/help')).toMatch(/<div lang="en">\s*<h1>/);
  const english: Record<string, Record<string, string>> = JSON.parse(
    readFileSync(join(project, 'src/messages/en.json'), 'utf8'),
  );
  const german: typeof english = JSON.parse(readFileSync(join(project, 'src/messages/de.json'), 'utf8'));
  const telling = Object.entries(english).flatMap(([room, sentences]) =>
    Object.entries(sentences).flatMap(([name, text]) =>
      /[{<]/.test(text) || text.length < 12 || german[room]?.[name] === text ? [] : [text],
    ),
  );
  const left = globSync('**/*.html', { cwd: site }).flatMap((name) => {
    const html = readFileSync(join(site, name), 'utf8').replace(
      /<article.*?<\/article>|<div lang="en">.*?<footer|<(\w+)[^>]* lang="en"[^>]*>.*?<\/\1>/gs,
      '',
    );
    return telling
      .filter((text) => [`>${text}<`, `label="${text}"`, `placeholder="${text}"`].some((said) => html.includes(said)))
      .map((text) => `${name}: ${text}`);
  });
  expect(left).toEqual([]);
});

test('a new archive builds empty, and with its first report', { timeout: 240_000 }, async () => {
  const [archive, site] = [join(folder, 'mine'), join(folder, 'mine/dist')];
  const content = join(archive, 'content');
  expect(await run('new', archive)).toContain('npm run import -- report.txt');
  await expect(run('new', archive)).rejects.toThrow('is not empty');
  expect(await run('build', '--content', content, '--out', site)).toContain('there is no report yet');
  expect(page(site, '')).toContain('No report yet');

  const text = join(folder, 'visit.txt');
  writeFileSync(
    text,
    'The visit\n\nExample Library lends books. Its rooms are quiet, and its readers many.\n\nRecommendation 1: Open on Sundays.\n',
  );
  const facts = [
    '--title',
    'The visit',
    '--subject',
    'Example Library',
    '--voice',
    'inspector',
    '--year',
    '2024',
    '--publisher',
    'Office for Libraries',
  ];
  const bases = [
    '--publisher-basis',
    'It sent the text.',
    '--published',
    '2024',
    '--published-basis',
    'The letter it came with.',
  ];
  const rights = [
    '--licence',
    'publisher',
    '--licence-basis',
    'None is printed.',
    '--rights',
    '© Office for Libraries',
    '--rights-basis',
    'It wrote it.',
  ];
  await run('import', text, '--id', '2024-visit', '--content', content, ...facts, ...bases, ...rights);
  rmSync(join(content, 'reports/2024-visit/doubts.md'));
  await run('addresses', '--content', content, '--out', site);
  await run('build', '--content', content, '--out', site);
  expect(await subjectWordsIn(site)).toEqual([]);
  expect(page(site, '')).toContain('One report on Example Library, 2024');
  expect(page(site, 'findings')).toContain('Open on Sundays.');
});
