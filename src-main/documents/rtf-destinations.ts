/** The vocabulary of RTF that reading text needs. */

/** Groups that hold no text of the document. Groups marked `\*` are skipped too unless listed in `readDestinations`. */
export const skippedDestinations = new Set(
  ("stylesheet info pict object objdata nonshppict themedata colorschememapping datastore latentstyles listtable " +
    "listoverridetable rsidtbl generator xmlnstbl fonttbl filetbl revtbl pntxta pntxtb pnseclvl pn sp sn sv bkmkstart bkmkend template " +
    "nesttableprops userprops operator atnid atnauthor annotation atrfstart atrfend mmathPr wgrffmtfilter ftnsep ftnsepc aftnsep aftnsepc " +
    "headerl headerr footerl footerr private xe tc").split(" "),
);

/** Groups that hold text though a reader that does not know them may skip them. */
export const readDestinations = new Set(["shpinst", "shptxt", "pntext", "listtext", "shprslt", "fldinst", "nestrow"]);

export const characters: Readonly<Record<string, string>> = {
  emdash: "—", endash: "–", bullet: "•", lquote: "‘", rquote: "’", ldblquote: "“", rdblquote: "”", emspace: " ", enspace: " ",
  qmspace: " ", zwj: "\u200d", zwnj: "\u200c",
};

/** Code page by the character set number of a font. */
const codePages: Readonly<Record<number, string>> = {
  77: "macintosh", 128: "cp932", 129: "cp949", 134: "cp936", 136: "cp950", 161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255",
  178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437",
};

/** Encoding of a font's bytes, null when the document's own applies. Character set 2 is a symbol font. */
export function codePageOfCharset(charset: number): string | null {
  return codePages[charset] ?? null;
}
export const symbolCharset = 2;
