/** A value as the controls of a small form, and back: what every condition and fact is typed with. */

interface Control {
  key: string;
  label: string;
}
export interface TextControl extends Control {
  kind: "text";
  placeholder: string;
  /** Suggested while typing. */
  suggestions?: readonly string[];
  width: "narrow" | "wide";
}
export interface ChoiceControl extends Control {
  kind: "choice" | "several";
  options: readonly { value: string; name: string }[];
}
export type FormControl = TextControl | ChoiceControl;

/** What stands in the controls: a text or a choice, or of `several` the chosen ones. */
export type Draft = Readonly<Record<string, string | readonly string[]>>;
export type DraftReading<V> = { value: V } | { problem: string };

export interface ValueForm<V> {
  /** `draft` may decide which controls are shown. */
  controls(draft: Draft): readonly FormControl[];
  fill(value: V | null): Draft;
  /** The value, or a sentence that says what is wrong. */
  read(draft: Draft): DraftReading<V>;
}

export const textIn = (draft: Draft, key: string): string => {
  const value = draft[key];
  return typeof value === "string" ? value.trim() : "";
};
export const chosenIn = (draft: Draft, key: string): readonly string[] => {
  const value = draft[key];
  return typeof value === "string" || value === undefined ? [] : value;
};

/** A choice of `names` in their order. */
export const optionsOf = (names: Readonly<Record<string, string>>): { value: string; name: string }[] =>
  Object.entries(names).map(([value, name]) => ({ value, name: name.slice(0, 1).toUpperCase() + name.slice(1) }));
