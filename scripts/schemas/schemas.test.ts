import { globSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { splitFrontMatter } from '../../src/edition/yaml.ts';
import { contentFiles } from './content-files.ts';
import { schemaFile } from './write-schemas.ts';

// Formats are left to the checks: ajv has none of its own.
const ajv = new Ajv({
  allErrors: true,
  validateFormats: false,
  allowUnionTypes: true,
  keywords: ['patternErrorMessage'],
});
const read = (file: string) => readFileSync(file, 'utf8');
const compile = (name: string) => ajv.compile(JSON.parse(read(`schemas/${name}.schema.json`)));

/** The data of a content file, as an editor's language server sees it. */
function readData(file: string): unknown {
  const text = read(file);
  return parse(file.endsWith('.mdx') ? splitFrontMatter(text, file).frontMatter : text);
}

test('the committed schemas are those of the code: after a change run npm run schemas', () => {
  const committed = Object.fromEntries(
    globSync('schemas/*.json').map((file) => [file.replaceAll('\\', '/'), read(file)]),
  );
  expect(committed).toEqual(
    Object.fromEntries(contentFiles.map(schemaFile).map(({ name, text }) => [`schemas/${name}`, text])),
  );
});

test.each(contentFiles)('the schema of $files accepts every such file', ({ name, files }) => {
  const accepts = compile(name);
  for (const folder of ['content', 'tests/bad-input/content']) {
    for (const file of globSync(`${folder}/${files}`)) {
      accepts(readData(file));
      expect(accepts.errors ?? [], file).toEqual([]);
    }
  }
});

test('each kind of content file stands in the sound archive of the tests, so that its schema has met one', () => {
  const met = contentFiles.filter(({ files }) => globSync(`{content,tests/bad-input/content}/${files}`).length > 0);
  expect(met).toEqual(contentFiles);
});

test.each([
  [
    'edition',
    { source: { sha256: '0'.repeat(64), format: 'text' }, numbering: 'running', setasides: [] },
    'must NOT have additional properties',
  ],
  ['section', { title: 'Calls', metrics: [{ measure: 'calls', unit: 'Furlongs?' }] }, 'must match pattern'],
  ['report', { title: 'A report' }, "must have required property 'shortTitle'"],
  ['theme', { title: 'Calls', include: ['p12'] }, 'must match pattern'],
])('the schema %s refuses %j', (name, data, message) => {
  const accepts = compile(name);
  expect(accepts(data)).toBe(false);
  expect(ajv.errorsText(accepts.errors)).toContain(message);
});

test('what a pattern wants is said in words', () => {
  const { properties } = JSON.parse(read('schemas/theme.schema.json'));
  expect(properties.include.items.patternErrorMessage).toBe(
    'write report and passage, for example 2016-effectiveness#p12',
  );
});

test('VS Code knows the schema of every YAML file', () => {
  const { 'yaml.schemas': wired } = JSON.parse(read('.vscode/settings.json'));
  const yaml = contentFiles.filter(({ files }) => files.endsWith('.yaml'));
  expect(wired).toEqual(Object.fromEntries(yaml.map(({ name, files }) => [`./schemas/${name}.schema.json`, files])));
});
