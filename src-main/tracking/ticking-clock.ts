/**
 * A clock that never says the same twice, in ISO 8601 UTC: of two things that are done within a millisecond it is known which came
 * first, and a board that is sorted by time stays in the order in which it was filled. A clock that is set back is followed.
 */
export function tickingClock(milliseconds: () => number = Date.now): () => string {
  let read = -Infinity;
  let said = -Infinity;
  return () => {
    const now = milliseconds();
    said = now >= read && now <= said ? said + 1 : now;
    read = now;
    return new Date(said).toISOString();
  };
}
