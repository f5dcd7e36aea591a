import { testCases } from './plugin-cases.ts';
import { rehypeTableHeads } from './rehype-table-heads.ts';

testCases('rehype-table-heads', rehypeTableHeads);
