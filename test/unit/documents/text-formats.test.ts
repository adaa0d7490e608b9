import { describe, expect, it } from "vitest";
import { bytesOf, codeOf, makeOdt, textOf } from "./make-files.ts";

const rtf = (body: string): Promise<string> => textOf(bytesOf(`{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 Arial Cyr;}{\\f2\\fcharset2 Symbol;}}${body}}`), "resume.rtf");
const html = (body: string): Promise<string> => textOf(bytesOf(`<!doctype html><html><head><title>no</title><style>p{}</style></head><body>${body}</body></html>`), "resume.html");
const markdown = (source: string): Promise<string> => textOf(bytesOf(source), "resume.md");

describe("RTF", () => {
  it("reads paragraphs, tabs, code pages and Unicode with its fallback skipped", async () => {
    expect(await rtf("Jan\\'e9 \\u8364? {\\f1\\'cf\\'f0}\\par Welder\\tab 2015\\par")).toBe("Jané € Пр\nWelder\t2015");
  });
  it("writes list labels as bullets or numbers", async () => {
    expect(await rtf("{\\listtext\\f2\\'b7\\tab}Built frames\\par{\\listtext 2.\\tab}Checked seams\\par{\\pntext\\bullet\\tab}Led\\par")).toBe("• Built frames\n2. Checked seams\n• Led");
  });
  it("sets the cells of a row side by side", async () => {
    expect(await rtf("\\trowd\\intbl Welder\\cell 2015 - 2020\\cell\\row\\pard After\\par")).toBe("Welder\t2015 - 2020\nAfter");
  });
  it("drops what is no text: pictures, binary data, styles, hidden text", async () => {
    expect(await rtf("Jane{\\pict\\bin4 }{}x}{\\*\\unknown no}{\\stylesheet no}{\\v secret} Example\\par")).toBe("Jane Example");
  });
  it("leaves out white and tiny letters, but not white ones on a colour", async () => {
    const colours = "{\\colortbl;\\red255\\green255\\blue255;\\red30\\green40\\blue50;}";
    expect(await rtf(`${colours}Jane {\\cf1 kubernetes}{\\fs1 terraform}{\\cf1\\highlight2 Example}\\par`)).toBe("Jane Example");
  });
  it("writes the address of a link", async () => {
    expect(await rtf('{\\field{\\*\\fldinst HYPERLINK "mailto:jane@example.com"}{\\fldrslt Mail}}\\par')).toBe("Mail (jane@example.com)");
  });
  it("reads a file that is cut off, and one nested without end", async () => {
    expect(await textOf(bytesOf("{\\rtf1\\ansi Jane Exam"), "cut.rtf")).toBe("Jane Exam");
    expect(await textOf(bytesOf(`{\\rtf1 ${"{".repeat(200_000)}Jane${"}".repeat(200_000)}}`), "deep.rtf")).toBe("Jane");
  });
});

describe("ODT", () => {
  it("reads headings, lists, blanks, tables and links", async () => {
    const body = '<text:h>Work</text:h><text:list><text:list-item><text:p>Built<text:s text:c="2"/>frames</text:p></text:list-item></text:list>' +
      "<table:table><table:table-row><table:table-cell><text:p>Welder</text:p></table:table-cell><table:table-cell><text:p>2015</text:p></table:table-cell></table:table-row></table:table>" +
      '<text:p><text:a xlink:href="https://example.com/jane">Site</text:a></text:p>';
    expect(await textOf(makeOdt(body), "resume.odt")).toBe("Work\n• Built frames\nWelder\t2015\nSite (https://example.com/jane)");
  });
  it("leaves out hidden spans", async () => {
    const styles = '</office:text></office:body><office:automatic-styles><style:style style:name="T1"><style:text-properties fo:color="#ffffff"/></style:style></office:automatic-styles><office:body><office:text>';
    expect(await textOf(makeOdt(`${styles}<text:p>Jane <text:span text:style-name="T1">kubernetes</text:span>Example</text:p>`), "resume.odt")).toBe("Jane Example");
  });
  it("asks for a password when its parts are encrypted", async () => {
    expect(await codeOf(makeOdt("<text:p>x</text:p>", '<manifest><file-entry full-path="content.xml"><encryption-data/></file-entry></manifest>'), "resume.odt")).toBe("needs_password");
  });
});

describe("HTML", () => {
  it("shows what a browser shows, and runs nothing", async () => {
    expect(await html("<script>while(true){}</script><h1>Jane&nbsp;Example</h1><p>Welder <b>of</b>\n hulls<br>since 2015</p><ul><li>Built <i>frames</i></li><li>Checked seams</li></ul>")).toBe(
      "Jane Example\nWelder of hulls\nsince 2015\n• Built frames\n• Checked seams",
    );
  });
  it("leaves out hidden text", async () => {
    expect(await html('<p>Jane</p><p style="color:red; display:none">kubernetes</p><div hidden>terraform</div>')).toBe("Jane");
  });
  it("sets cells side by side and writes addresses", async () => {
    expect(await html('<p><span class="tag">Welding</span><span class="tag">Rigging</span></p><p><span class="big">J</span><span class="big">ane</span></p>')).toBe("Welding Rigging\nJane");
    expect(await html('<table><tr><td>Welder</td><td>2015</td></tr></table><a href="mailto:jane@example.com">Mail</a>')).toBe("Welder\t2015\n\nMail (jane@example.com)");
  });
  it("survives depth and tags that never close", async () => {
    expect(await codeOf(bytesOf("<div>".repeat(200_000) + "x"), "deep.html")).toBe("no_text");
    expect(await codeOf(bytesOf("<p ".repeat(200_000)), "unclosed.html")).toBe("no_text");
  });
  it("is recognised under another name", async () => {
    expect(await textOf(bytesOf("<html><body><h1>Jane Example</h1></body></html>"), "resume.docx")).toBe("Jane Example");
  });
});

describe("Markdown", () => {
  it("drops the marks and keeps the words", async () => {
    expect(await markdown("# Jane *Example*\n\n## Work\n**Welder**, [Yard](https://yard.example)\n- Built `frames`\n* Led ~~two~~ people\n---\n> Quoted\n")).toBe(
      "Jane Example\n\nWork\nWelder, Yard (https://yard.example)\n• Built frames\n• Led two people\n\nQuoted",
    );
  });
  it("keeps names with underscores and signs between words", async () => {
    expect(await markdown("snake_case_name and 2 * 3 * 4")).toBe("snake_case_name and 2 * 3 * 4");
  });
  it("takes people's data from front matter and drops settings", async () => {
    expect(await markdown("---\nname: Jane Example\ntheme: dark\n---\nWelder")).toBe("Jane Example\n\nWelder");
  });
  it("sets table cells side by side", async () => {
    expect(await markdown("| Job | Year |\n|---|---:|\n| Welder | 2015 |")).toBe("Job\tYear\nWelder\t2015");
  });
});

describe("JSON Resume", () => {
  const resume = {
    basics: { name: "Jane Example", label: "Welder", email: "jane@example.com", location: { city: "Rotterdam", countryCode: "NL" }, summary: "Twenty years at sea." },
    work: [{ name: "North Yard", position: "Welder", startDate: "2015-03-01", highlights: ["Built frames"] }, { name: "South Yard", position: "Helper", startDate: "2012", endDate: "2015-02" }],
    education: [{ institution: "Craft School", studyType: "Diploma", area: "Metal", startDate: "2008", endDate: "2012" }],
    skills: [{ name: "Welding", keywords: ["MIG", "TIG"] }],
    languages: [{ language: "Dutch", fluency: "Native speaker" }],
    certificates: [{ name: "Forklift", issuer: "State", date: "2016-05-01" }],
  };
  it("is written as a plain resume", async () => {
    expect((await textOf(bytesOf(JSON.stringify(resume)), "resume.json")).split("\n")).toEqual([
      "Jane Example", "Welder", "jane@example.com | Rotterdam, NL", "", "Summary", "", "Twenty years at sea.", "", "Experience", "",
      "Welder\tMar 2015 – Present", "North Yard", "• Built frames", "", "Helper\t2012 – Feb 2015", "South Yard", "", "Education", "",
      "Diploma, Metal\t2008 – 2012", "Craft School", "", "Skills", "", "Welding: MIG, TIG", "", "Certifications", "", "Forklift, State, May 2016", "",
      "Languages", "", "Dutch (Native speaker)",
    ]);
  });
  it("passes over wrong shapes", async () => {
    expect(await textOf(bytesOf('{"basics":{"name":"Jane","email":7,"location":[1]},"work":"no","skills":[null,1,"Welding"]}'), "resume.json")).toBe("Jane\n7\n\nSkills\n\nWelding");
  });
  it("is refused when it is no resume or no JSON", async () => {
    expect(await codeOf(bytesOf('{"a":[1,2]}'), "resume.json")).toBe("no_text");
    expect(await codeOf(bytesOf('{"basics":{"name":"Jane'), "resume.json")).toBe("damaged_file");
    expect(await codeOf(bytesOf("[".repeat(200_000) + "]".repeat(200_000)), "deep.json")).toBe("no_text");
  });
});
