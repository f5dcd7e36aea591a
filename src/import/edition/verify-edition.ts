import { expectedRuns } from '../../edition/expected-runs.ts';
import { alignEdition } from '../../edition/fidelity.ts';
import { PassageNumbers } from '../../edition/passage-numbers.ts';
import { findPassages } from '../../edition/passages.ts';
import { readReportText } from '../../edition/report-text.ts';
import { notesDefinedIn } from '../../edition/shared-notes.ts';
import type { Source } from '../../edition/source.ts';
import { readYaml, splitFrontMatter } from '../../edition/yaml.ts';
import type { Issue } from '../../issues/issue.ts';
import { editionSchema } from '../../schemas/edition.ts';
import { reportSchemaOf } from '../../schemas/report.ts';
import { sectionSchema } from '../../schemas/section.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';

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
  const notesAnywhere = new Set(sections.flatMap(([, text]) => [...notesDefinedIn(text)]));
  const blocks = sections.flatMap(([name, text]) => {
    const file = `${root}/${name}`;
    const { frontMatter, body } = splitFrontMatter(text, file);
    readYaml(frontMatter, { file, schema: sectionSchema });
    const { tree, issues: unknown } = readReportText(body, file, vocabulary, notesAnywhere);
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
