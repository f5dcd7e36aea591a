import { testCases } from './plugin-cases.ts';
import { rehypeNotes } from './rehype-notes.ts';

testCases('rehype-notes', ({ headingLevel }) => rehypeNotes({ headingLevel: Number(headingLevel) }), true);
