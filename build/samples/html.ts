/** Resumes as web pages: `html-page` as written today, `html-table` as exported by an old word processor. */
import { placeOf, type Entry, type Outline, type OutlineSection } from "./outline.ts";

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

export function writeHtml(outline: Outline, layout: "html-page" | "html-table"): string {
  return layout === "html-page" ? page(outline) : table(outline);
}

const pageStyle = `
    body { font: 16px/1.5 Georgia, serif; color: #222; max-width: 46rem; margin: 3rem auto; padding: 0 1rem; }
    h1 { margin: 0; font-size: 2.2rem; } h2 { border-bottom: 1px solid #ccc; font-size: 1.2rem; margin-top: 2rem; }
    h3 { margin: 1.2rem 0 0; font-size: 1rem; } .dates { color: #666; margin: 0; } .contact { list-style: none; padding: 0; }
    .contact li { display: inline-block; margin-right: 1.2em; }
    .skills li { display: inline-block; background: #eef1f4; padding: 0 .6em; margin: .15em; border-radius: 4px; }
  `;

function page(outline: Outline): string {
  const list = (items: string[], kind = ""): string[] =>
    items.length === 0 ? [] : [`<ul${kind}>`, ...items.map((item) => `  <li>${escape(item)}</li>`), "</ul>"];
  const entry = (e: Entry): string[] => [
    "<article>",
    `<h3>${escape(e.title)}, ${escape(placeOf(e))}</h3>`,
    ...(e.dates === null ? [] : [`<p class="dates">${escape(e.dates)}</p>`]),
    ...e.paragraphs.map((text) => `<p>${escape(text)}</p>`),
    ...list(e.bullets),
    "</article>",
  ];
  const section = (s: OutlineSection): string[] => [
    `<section id="${s.key}">`,
    `<h2>${escape(s.heading)}</h2>`,
    ...s.paragraphs.map((text) => `<p>${escape(text)}</p>`),
    ...s.entries.flatMap(entry),
    ...s.groups.flatMap(({ name, items }) => [
      ...(name === null ? [] : [`<h3>${escape(name)}</h3>`]),
      ...list(items, ' class="skills"'),
    ]),
    ...list(s.bullets),
    "</section>",
  ];
  return `${[
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '  <meta charset="utf-8">',
    `  <title>${escape(outline.name)}: Resume</title>`,
    `  <style>${pageStyle}</style>`,
    "</head>",
    "<body>",
    "<header>",
    `<h1>${escape(outline.name)}</h1>`,
    ...(outline.headline === null ? [] : [`<p>${escape(outline.headline)}</p>`]),
    ...list(outline.contact, ' class="contact"'),
    "</header>",
    ...outline.sections.flatMap(section),
    "</body>",
    "</html>",
  ].join("\n")}\n`;
}

function table(outline: Outline): string {
  const row = (left: string, right: string): string =>
    `<TR VALIGN="top"><TD WIDTH="24%"><FONT FACE="Arial">${left}</FONT></TD><TD><FONT FACE="Arial">${right}</FONT></TD></TR>`;
  const lines = (texts: string[]): string => texts.map(escape).join("<BR>\n");
  const bullets = (texts: string[]): string => texts.map((text) => `&#8226;&nbsp;${escape(text)}`).join("<BR>\n");
  const entry = (e: Entry): string =>
    row(
      e.dates === null ? "&nbsp;" : escape(e.dates),
      [`<B>${escape(e.title)}</B><BR>`, `<I>${escape(placeOf(e))}</I><BR>`, lines(e.paragraphs), bullets(e.bullets)].join("\n"),
    );
  const section = (s: OutlineSection): string[] => [
    `<TR><TD COLSPAN="2" BGCOLOR="#dddddd"><FONT FACE="Arial"><B>${escape(s.heading)}</B></FONT></TD></TR>`,
    ...(s.paragraphs.length === 0 ? [] : [row("&nbsp;", lines(s.paragraphs))]),
    ...s.entries.map(entry),
    ...s.groups.map(({ name, items }) => row(name === null ? "&nbsp;" : escape(name), escape(items.join(", ")))),
    ...(s.bullets.length === 0 ? [] : [row("&nbsp;", bullets(s.bullets))]),
  ];
  return `${[
    "<HTML>",
    `<HEAD><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=utf-8"><TITLE>${escape(outline.name)}</TITLE></HEAD>`,
    '<BODY BGCOLOR="#ffffff">',
    `<CENTER><FONT FACE="Arial" SIZE="5"><B>${escape(outline.name)}</B></FONT><BR>`,
    `<FONT FACE="Arial">${[...(outline.headline === null ? [] : [escape(outline.headline)]), outline.contact.map(escape).join(" &middot; ")].join("<BR>")}</FONT></CENTER>`,
    "<P>",
    '<TABLE WIDTH="100%" BORDER="0" CELLPADDING="4">',
    ...outline.sections.flatMap(section),
    "</TABLE>",
    "</BODY>",
    "</HTML>",
  ].join("\n")}\n`;
}
