/** Waiting for what the vector index lacked when Winnow started; an import that goes on beside it is not waited for. */
import type { Library } from "../library/open-library.ts";
import type { Encoders } from "./encoders.ts";

export interface RebuiltIndex {
  /** Resolves when the index knows every passage that was there at the start, or cannot: then searches find what it has. */
  readonly whole: Promise<void>;
  /** Every passage up to this id is indexed. */
  indexed(upTo: number): void;
}

/** Begins the rebuilding if there is something to rebuild. */
export function rebuildIndex({ marks }: Pick<Library, "marks">, encoders: Pick<Encoders, "current" | "wake" | "indexed">): RebuiltIndex {
  const newest = marks.newest();
  let end: () => void = () => undefined;
  const whole = new Promise<void>((resolve) => {
    end = resolve;
  });
  if (marks.pendingCount(encoders.current().key) === 0) end();
  else {
    encoders.wake();
    encoders.indexed().then(end, end);
  }
  return {
    whole,
    indexed(upTo) {
      if (upTo >= newest) end();
    },
  };
}
