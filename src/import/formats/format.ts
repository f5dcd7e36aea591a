import type { Extraction } from '../extraction.ts';

/** A file as it came. */
export interface ReceivedFile {
  /** As the user named it, for messages. */
  name: string;
  bytes: Uint8Array;
}

/** One kind of file, and how its text is taken from it. */
export interface FormatAdapter {
  /** For messages and `--format`: `pdf`, `html`, `docx`, `markdown`, `text`. */
  name: string;
  /** Whether a file is of this kind: by its bytes first, by its name where these leave it open. */
  accepts(file: ReceivedFile): boolean;
  /**
   * Takes the text from a file: the same file gives the same extraction, always. Runs nothing that the file holds, and asks nothing of other hosts.
   *
   * @param tell Told of the progress of long files.
   * @throws ImportError when the file is encrypted, damaged, too large, or holds no text; with the page and the remedy.
   */
  read(file: ReceivedFile, tell?: (progress: Progress) => void): Promise<Extraction>;
}

export interface Progress {
  done: number;
  of: number;
  what: 'pages' | 'lines';
}
