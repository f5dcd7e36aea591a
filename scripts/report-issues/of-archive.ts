import { contentFolder } from '../../src/folders.mjs';
import type { Issue } from '../../src/issues/issue.ts';

/** Commands that act on one archive. */
const commands = /(npm run (?:addresses|build|check|import|suggest|withdraw|rename))( --)?(?= |$|[.;,)])/gm;

/** An issue as it reads in an archive elsewhere: its files stand there, and what is to be typed names it. */
export function ofArchive(issue: Issue, folder: string = contentFolder): Issue {
  if (folder === 'content') return issue;
  const { place, remedy } = issue;
  return {
    ...issue,
    place: { ...place, file: place.file.replace(/^content(?=\/|$)/, () => folder) },
    remedy: remedy
      .replaceAll(/(?<![\w/])content\/(?=[\w-]+[./])/g, () => `${folder}/`)
      .replaceAll(commands, (_, command) => `${command} -- --content ${folder}`),
  };
}
