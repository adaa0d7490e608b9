/** By what an entry of a profile is known again when the profile comes anew and entries stand in another order. */
import { correctableLists } from "../../src-preload/contract.ts";
import type { Profile, Span } from "../../src-preload/domain.ts";

/** A key for each entry, unlike all others of its list: where it stands in the resume. */
export function entryKeys(entries: readonly { span: Span }[]): string[] {
  return distinct(entries.map(spanKey));
}

const spanKey = ({ span }: { span: Span }): string => `${String(span.start)}-${String(span.end)}`;

/** The path of the same field in a newer profile of the same resume; null when its entry is gone. */
export function followField(path: string, before: Profile, after: Profile): string | null {
  const [list, index, ...rest] = path.split(".");
  const name = correctableLists.find((each) => each === list);
  if (name === undefined || index === undefined) return path;
  const key = keysOf(before, name)[Number(index)];
  const at = key === undefined ? -1 : keysOf(after, name).indexOf(key);
  return at < 0 ? null : [name, String(at), ...rest].join(".");
}

/** What the recruiter added stands nowhere in the resume, and is known by all that it says. */
function keysOf(profile: Profile, list: (typeof correctableLists)[number]): string[] {
  switch (list) {
    case "emails":
    case "phones":
    case "links":
      return distinct(profile[list]);
    case "skills":
      return profile.skills.map(({ id }) => id);
    default:
      return distinct(profile[list].map((entry) => (entry.span.end > entry.span.start ? spanKey(entry) : JSON.stringify(entry))));
  }
}

/** Those that are alike are told apart by which of them they are. */
function distinct(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return before === 0 ? name : `${name} ${String(before)}`;
  });
}
