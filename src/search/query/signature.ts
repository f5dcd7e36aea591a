import type { Sequence } from './query.ts';

/** Equal for sequences that find the same passages. */
export function signature({ parts, exact }: Sequence): string {
  return (exact ? '=' : '') + parts.map(({ key, stem }) => (exact ? key : stem)).join(' ');
}
