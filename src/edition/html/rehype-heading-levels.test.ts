import { testCases } from './plugin-cases.ts';
import { rehypeHeadingLevels } from './rehype-heading-levels.ts';

testCases('rehype-heading-levels', ({ topHeading }) => rehypeHeadingLevels({ topHeading: Number(topHeading) }));
