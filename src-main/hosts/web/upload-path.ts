/** The path a browser gives for a dropped file, made safe to create under a folder of ours on any system. */
const maxSegments = 12;
const maxSegmentBytes = 180;
const reservedOnWindows = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * @param label "team/ana.pdf" as the browser gives it: not trusted
 * @returns segments of a relative path, the last the file's name; never empty, never "." or "..". What remains readable
 * of the label stays, because this is the name the recruiter sees.
 */
export function safeSegments(label: string): [string, ...string[]] {
  const segments = label
    .toWellFormed()
    .split(/[/\\]/)
    .filter((segment) => segment !== "" && segment !== "." && segment !== "..")
    .map(safeSegment)
    .slice(-maxSegments);
  const [first, ...rest] = segments;
  return first === undefined ? ["file"] : [first, ...rest];
}

function safeSegment(segment: string): string {
  const plain = segment
    .replace(/[\u0000-\u001f\u007f<>:"|?*]/g, "_")
    // Marks that turn the reading direction can make "cod.exe" read as "exe.doc".
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, "")
    .trim();
  const shown = shorten(plain === "" ? "file" : plain).replace(/[. ]$/, "_");
  return reservedOnWindows.test(shown) ? `_${shown}` : shown;
}

/** Keeps the ending ("….pdf"), by which the reader of documents goes. */
function shorten(name: string): string {
  if (Buffer.byteLength(name) <= maxSegmentBytes) return name;
  const dot = name.lastIndexOf(".");
  const ending = dot > 0 && name.length - dot <= 10 ? name.slice(dot) : "";
  let kept = "";
  let bytes = Buffer.byteLength(ending);
  for (const character of name.slice(0, name.length - ending.length)) {
    bytes += Buffer.byteLength(character);
    if (bytes > maxSegmentBytes) break;
    kept += character;
  }
  return kept + ending;
}
