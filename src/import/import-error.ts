import { formatPlace, type Place } from '../issues/issue.ts';

/** The file cannot be imported as it stands; someone has to decide. Nothing has been written. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  readonly place: Place;
  readonly remedy: string;

  constructor(problem: string, { place, remedy, cause }: { place: Place; remedy: string; cause?: unknown }) {
    super(`${formatPlace(place)}: ${problem}\n  ${remedy}`, { cause });
    this.place = place;
    this.remedy = remedy;
  }
}
