/** Languages in German by their English names, as `Intl` knows both. */
const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(97 + i));
let german: ReadonlyMap<string, string> | undefined;

function names(): ReadonlyMap<string, string> {
  const [english, own] = ["en", "de"].map((language) => new Intl.DisplayNames([language], { type: "language", fallback: "none" }));
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return new Map(codes.flatMap((code) => {
    const [name, called] = [english?.of(code), own?.of(code)];
    return name === undefined || called === undefined ? [] : [[name.toLowerCase(), called] as const];
  }));
}

/** "German" → "Deutsch"; what is no language that `Intl` knows stays as it is. */
export function languageName(name: string): string {
  german ??= names();
  return german.get(name.toLowerCase()) ?? name;
}
