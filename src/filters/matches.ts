/** What an item offers to the filters: by field, the values it has. */
export type ItemValues = Readonly<Record<string, string | undefined>>;

/**
 * Whether an item is asked for. A field that is not asked about does not count; several values of one field mean any of them; the words of
 * `q` must all stand in the item's text.
 */
export function matchesQuery(values: ItemValues, text: string, query: URLSearchParams): boolean {
  for (const name of new Set(query.keys())) {
    const wanted = query.getAll(name).filter((value) => value !== '');
    if (wanted.length === 0) continue;
    if (name === 'q') {
      const words = wanted.join(' ').toLowerCase().split(/\s+/).filter(Boolean);
      if (!words.every((word) => text.includes(word))) return false;
    } else if (!(values[name] ?? '').split(' ').some((value) => wanted.includes(value))) return false;
  }
  return true;
}
