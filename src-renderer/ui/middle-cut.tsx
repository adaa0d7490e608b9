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
      <span aria-hidden className="min-w-[3ch] shrink-[9999] truncate">
        {head}
      </span>
      <span aria-hidden className="flex min-w-0 justify-end overflow-hidden">
        {tail}
      </span>
      <span className="sr-only select-none">{text}</span>
    </span>
  );
}
