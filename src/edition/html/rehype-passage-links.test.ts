import type { Passage } from '../passage.ts';
import { testCases } from './plugin-cases.ts';
import { rehypePassageLinks } from './rehype-passage-links.ts';

testCases('rehype-passage-links', ({ aliases, pages }, passages) => {
  const onPages = (pages ?? {}) as Record<string, Pick<Passage, 'page' | 'pageAnchors'>>;
  return rehypePassageLinks({
    passages: new Map([...passages].map(([id, passage]) => [id, { ...passage, ...onPages[id] }])),
    aliases: new Map(Object.entries((aliases ?? {}) as Record<string, string[]>)),
  });
});
