/** Searches that were made on this device, kept in it alone; the newest first. */
const key = 'searches';
const most = 6;

/** What was searched for lately; nothing, where the browser keeps nothing. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

export function keepSearch(text: string): void {
  const typed = text.trim();
  if (typed.length < 3) return;
  const kept = [typed, ...recentSearches().filter((each) => each !== typed)].slice(0, most);
  try {
    localStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // A browser that keeps nothing is asked for nothing.
  }
}

export function forgetSearches(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
