import { endsOf } from "./ends.ts";

/**
 * A file's name that is cut in the middle where there is no room for it: files of one folder begin alike, and what tells them apart stands
 * at the end. Whoever hears it hears all of it.
 */
export function MiddleCut({ text }: { text: string }) {
  const [head, tail] = endsOf(text);
  if (tail === "") return text;
  return (
    <span className="inline-flex max-w-full min-w-0 whitespace-pre">
      <span aria-hidden className="min-w-0 truncate">
        {head}
      </span>
      <span aria-hidden className="shrink-0">
        {tail}
      </span>
      <span className="sr-only select-none">{text}</span>
    </span>
  );
}
