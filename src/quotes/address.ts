import type { Unit } from './find-quotations.ts';

/** What is checked, as the address of the page has it. */
export interface State {
  text: string;
  unit: Unit;
}

/** Longer texts make addresses that mail and chats cut short. */
const longest = 4000;

/** Everything stands behind `#`: that part of an address is never sent to a server. */
export function writeState({ text, unit }: State): string {
  if (text.length > longest) return '';
  const state = new URLSearchParams({ text });
  if (unit === 'sentences') state.set('by', unit);
  return `#${state}`;
}

export function readState(hash: string): State {
  const state = new URLSearchParams(hash.replace(/^#/, ''));
  return { text: state.get('text') ?? '', unit: state.get('by') === 'sentences' ? 'sentences' : 'quotations' };
}
