import { expectedRuns } from '../../src/edition/expected-runs.ts';
import { alignEdition } from '../../src/edition/fidelity.ts';
import { PassageNumbers } from '../../src/edition/passage-numbers.ts';
import { findPassages } from '../../src/edition/passages.ts';
import { readReportText } from '../../src/edition/report-text.ts';
import type { Source } from '../../src/edition/source.ts';
import { readYaml, splitFrontMatter } from '../../src/edition/yaml.ts';
import type { Issue } from '../../src/issues/issue.ts';
import { editionSchema } from '../../src/schemas/edition.ts';
import { reportSchemaOf } from '../../src/schemas/report.ts';
import { sectionSchema } from '../../src/schemas/section.ts';
import type { Vocabulary } from '../../src/vocabulary/vocabulary.ts';

/** Hold an import against its source before it is written: everything the build would refuse. Empty, unless the importer is at fault. */
export function verifyEdition(
  id: string,
  source: Source,
  files: ReadonlyMap<string, string>,
  vocabulary: Vocabulary,
): Issue[] {
  const root = `content/reports/${id}`;
  const edition = readYaml(files.get('edition.yaml') ?? '', { file: `${root}/edition.yaml`, schema: editionSchema });
  readYaml(splitFrontMatter(files.get('index.mdx') ?? '', 'index.mdx').frontMatter, {
    file: `${root}/index.mdx`,
    schema: reportSchemaOf(vocabulary),
  });
  const numbers = new PassageNumbers(edition.numbering);
  const issues: Issue[] = [];
  const ids = new Set<string>();
  const sections = [...files].filter(([name]) => /^\d{2,3}-.*\.mdx$/.test(name)).sort(([a], [b]) => (a < b ? -1 : 1));
  const blocks = sections.flatMap(([name, text]) => {
    const file = `${root}/${name}`;
    const { frontMatter, body } = splitFrontMatter(text, file);
    readYaml(frontMatter, { file, schema: sectionSchema });
    const { tree, issues: unknown } = readReportText(body, file, vocabulary);
    issues.push(...unknown);
    const found = findPassages(tree, { reportId: id, file, numbers });
    for (const { passage } of found) {
      if (ids.has(passage.id))
        issues.push({
          kind: 'anchors',
          place: { file },
          problem: `the anchor #${passage.id} stands twice.`,
          remedy: 'Change the heading.',
        });
      ids.add(passage.id);
    }
    return found.flatMap((each) => each.blocks);
  });
  const expected = expectedRuns(source, edition, `${root}/edition.yaml`);
  return [...issues, ...expected.issues, ...alignEdition(expected, blocks, source.file).issues];
}
