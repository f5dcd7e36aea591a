import { testCases } from './plugin-cases.ts';
import { rehypeExternalLinks } from './rehype-external-links.ts';

testCases('rehype-external-links', rehypeExternalLinks);
