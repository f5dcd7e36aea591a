import type { Claim } from '../extraction.ts';

/** Which lines are out of the running text. */
export type Taken = Pick<ReadonlySet<number>, 'has'>;

/** Which rule took which line, and why: what a line is asked about, and what `--explain` answers from. */
export class Ledger {
  readonly #taken = new Set<number>();
  readonly #claims: Claim[] = [];

  /** Takes lines out of the running text. */
  take(claims: readonly Claim[]): void {
    for (const { lines } of claims) for (let line = lines[0]; line <= lines[1]; line += 1) this.#taken.add(line);
    this.record(claims);
  }

  /** Says what lines that stay are, and why. */
  record(claims: readonly Claim[]): void {
    this.#claims.push(...claims);
  }

  has(line: number): boolean {
    return this.#taken.has(line);
  }

  /** In the order of the lines. */
  get claims(): Claim[] {
    return [...this.#claims].sort((a, b) => a.lines[0] - b.lines[0] || a.lines[1] - b.lines[1]);
  }
}
