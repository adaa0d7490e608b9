import { endsOf } from "./ends.ts";

/**
 * A file's name that is cut in the middle where there is no room for it: files of one folder begin alike, and what tells them apart stands
 * at the end, which is given up last. Whoever hears it hears all of it.
 */
export function MiddleCut({ text }: { text: string }) {
  const [head, tail] = endsOf(text);
  if (tail === "") return text;
  return (
    <span className="inline-flex max-w-full min-w-0 align-bottom whitespace-pre">
      {/* What leans reaches a little beyond its end. */}
      <span aria-hidden className="-mr-0.5 min-w-[3ch] shrink-[9999] truncate pr-0.5">
        {head}
      </span>
      <span aria-hidden className="flex min-w-0 justify-end overflow-hidden pr-0.5">
        {tail}
      </span>
      <span className="sr-only select-none">{text}</span>
    </span>
  );
}
