import { testCases } from './plugin-cases.ts';
import { rehypeLineFeeds } from './rehype-line-feeds.ts';

testCases('rehype-line-feeds', rehypeLineFeeds);
