/** Names of index files, known when the site was built. */
export interface IndexNames {
  /** Of the index as a whole. */
  hash: string;
  /** Last word of each part of the index, in order, and the part's name. Empty when there are too many to list. */
  chunks: [to: string, name: string][];
  /** Records of the index. */
  size: number;
  /** Records to read before the first results show. */
  firstRead: number;
}

/** The part of the index that words with this beginning are in, when it is one. */
export function chunkFor(beginning: string, { chunks }: IndexNames): string | undefined {
  const first = chunks.find(([to]) => to >= beginning);
  const last = chunks.find(([to]) => to >= `${beginning}\uFFFF`) ?? chunks.at(-1);
  return first && first[1] === last?.[1] ? first[1] : undefined;
}
