/** Which sentences of a resume hold which words, in three arrays: ten thousand resumes are kept in memory. */

/** A word as a number of 30 bits (FNV-1a over its UTF-16 code units): two words meet in one number less than once in a billion pairs. */
export function wordId(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 2;
}

export interface WordIndex {
  /** Ascending, each once. */
  ids: Uint32Array;
  /** Where the places of each word begin; one more entry for the end. */
  starts: Uint32Array;
  /** Passages by their index, ascending within a word, each once. */
  places: Uint16Array;
}

/** `words[passage]` are the words of each passage, in order and as often as they stand there. */
export function wordIndexOf(words: readonly (readonly string[])[]): WordIndex {
  const placesOf = new Map<number, number[]>();
  words.forEach((own, passage) => {
    for (const word of own) {
      const id = wordId(word);
      const places = placesOf.get(id);
      if (places === undefined) placesOf.set(id, [passage]);
      else if (places.at(-1) !== passage) places.push(passage);
    }
  });
  const ids = Uint32Array.from(placesOf.keys()).sort();
  const starts = new Uint32Array(ids.length + 1);
  const places: number[] = [];
  ids.forEach((id, i) => {
    for (const passage of placesOf.get(id) ?? []) places.push(passage);
    starts[i + 1] = places.length;
  });
  return { ids, starts, places: Uint16Array.from(places) };
}

/** The place of a word in `ids`, or -1. */
export function find({ ids }: WordIndex, id: number): number {
  let low = 0;
  let high = ids.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const here = ids[middle] ?? 0;
    if (here === id) return middle;
    if (here < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The same without the passages that `left` marks. */
export function without({ ids, starts, places }: WordIndex, left: readonly boolean[]): WordIndex {
  const keptIds: number[] = [];
  const keptStarts = [0];
  const keptPlaces: number[] = [];
  ids.forEach((id, i) => {
    const own = places.subarray(starts[i], starts[i + 1]).filter((place) => left[place] !== true);
    if (own.length === 0) return;
    keptIds.push(id);
    keptPlaces.push(...own);
    keptStarts.push(keptPlaces.length);
  });
  return { ids: Uint32Array.from(keptIds), starts: Uint32Array.from(keptStarts), places: Uint16Array.from(keptPlaces) };
}
