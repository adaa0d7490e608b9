/** What a glyph says: ligatures spelled out, bullets of symbol fonts as "•", pictures of icon fonts dropped. */

const bulletFont = /wingding|webding|zapfdingbat|dingbat|symbol|monotypesorts|opensymbol/i;
const iconFont = /awesome|icomoon|material.?(icon|symbol)|glyphicon|ionicon|fontello|entypo|feather|octicon|bootstrap.?icon|academicons|devicon|simpleicons|linea|typicon/i;
/** Letters that symbol fonts show as a bullet, a square, an arrow or a tick. */
const symbolLetters = "§ØvnqulüpoàèÞwtsrmy¨·¡ðÜäð*";
const bulletShapes =
  "•‣⁃⁌⁍∙◦○●◉◎◯■□▪▫▬▮▯▶▷▸▹►▻◆◇◈❖✦✧✓✔✗✘➢➤➔➜➝➞➙➛➣➥➧➨➮➲➼❯❱⦁⦾⦿⚫⚪⬤⬥⬧⬩⭐★☆✱✲✳✴✵✶✷✸✹✺❋❒❑❏❐◘◙☐☑☒⇒⇨→»›·⋅・●";

/** Ligatures, positional forms, and the radicals that some fonts' tables give for whole ideographs. */
const presentationForms = /[\u2f00-\u2fd5\uf900-\ufaff\ufb00-\ufb06\ufb13-\ufb17\ufb1d-\ufdff\ufe70-\ufefc]/;

/** The text of one glyph of a font of this kind; empty when it says nothing. */
export function glyphText(text: string, kind: FontKind): string {
  const first = text.codePointAt(0) ?? 0;
  if (kind === "icons") return "";
  if (kind !== "letters") {
    if (isPrivateUse(first)) return symbolFontText(first & 0xff);
    return kind === "dingbats" && symbolLetters.includes(text) ? "•" : text;
  }
  if (first < 0x80) return first < 0x20 ? "" : text;
  // A drawn hyphen is a hyphen whatever its name; only a text without a layout has soft ones that are not seen.
  if (first === 0xad || first === 0x2010 || first === 0x2011) return "-";
  // A dash as wide as figures is how some fonts draw the dash of a range.
  if (first === 0x2012) return "–";
  if (first >= 0xf000 && first <= 0xf0ff) return symbolFontText(first & 0xff);
  if (isPrivateUse(first)) return "";
  return presentationForms.test(text) ? text.normalize("NFKC") : text;
}

/** Whether a word made of this character alone, at the start of a line, is a bullet. */
export function isBullet(text: string): boolean {
  return text.length <= 2 && text !== "" && (bulletShapes.includes(text) || text === "\ufffd");
}

/** Arrows begin a line as bullets; between words they say "to". */
export function isArrow(text: string): boolean {
  return /^[⇒⇨→➔➜➝➞]$/u.test(text);
}

/** Characters that are a bullet only when they stand alone before a gap. */
export function isDashBullet(text: string): boolean {
  return text === "-" || text === "–" || text === "—" || text === "*" || text === "o" || text === "¬" || text === "+" || text === "~" || text === "−";
}

export type FontKind = "letters" | "icons" | "symbols" | "dingbats";

/** Symbol fonts show Greek and mathematics too; dingbat fonts show nothing that is a letter. */
export function fontKind(font: string): FontKind {
  if (font === "") return "letters";
  if (iconFont.test(font)) return "icons";
  if (!bulletFont.test(font)) return "letters";
  return /^(?:[A-Z]{6}\+)?symbol/i.test(font) ? "symbols" : "dingbats";
}

/** Word and its kin place symbol fonts at U+F000 + code. Printable codes of letters are arrows, ticks and squares. */
function symbolFontText(code: number): string {
  if (code === 0x20) return " ";
  if (code === 0x2d) return "–";
  return "•";
}

export function isPrivateUse(codePoint: number): boolean {
  return (codePoint >= 0xe000 && codePoint <= 0xf8ff) || codePoint >= 0xf0000;
}
