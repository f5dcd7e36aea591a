import { testCases } from './plugin-cases.ts';
import { rehypeTableScroll } from './rehype-table-scroll.ts';

testCases('rehype-table-scroll', rehypeTableScroll);
