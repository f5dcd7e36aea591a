import type { ReadFigure } from '../schemas/section.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { figureReader } from './figure.ts';
import { numberSigns, numberWords } from './language.ts';

const readers = new Map<string, ReadFigure>();

/** A reader of the figures that a report in this language prints, with the units of the archive. */
export function figuresOf({ units }: Pick<Vocabulary, 'units'>, language: string): ReadFigure {
  const key = `${language} ${JSON.stringify(units)}`;
  const reader = readers.get(key) ?? figureReader({ ...numberSigns(language), ...numberWords(language), units });
  readers.set(key, reader);
  return reader;
}
