import { testCases } from './plugin-cases.ts';
import { rehypePassageLinks } from './rehype-passage-links.ts';

testCases('rehype-passage-links', ({ aliases }, passages) =>
  rehypePassageLinks({ passages, aliases: new Map(Object.entries((aliases ?? {}) as Record<string, string[]>)) }),
);
