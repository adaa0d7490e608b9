import { isAbsolute, join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { safeSegments } from "../../../src-main/hosts/web/upload-path.ts";

function expectSafe(segments: string[]): void {
  const inside = relative("/uploads", join("/uploads", ...segments));
  expect(isAbsolute(inside) || inside === ".." || inside.startsWith("../") || inside === "").toBe(false);
  for (const segment of segments) {
    expect(segment).not.toMatch(/[\u0000-\u001f/\\:]|^\.{1,2}$|^(con|nul|aux)(\.|$)|[. ]$/i);
    expect(Buffer.byteLength(segment)).toBeLessThanOrEqual(181);
  }
  expect(segments.length).toBeLessThanOrEqual(12);
}

describe("the path of an upload", () => {
  it("keeps folders and name as the recruiter knows them", () => {
    expect(safeSegments("team/2024/Ana María Núñez – CV (final).pdf")).toEqual(["team", "2024", "Ana María Núñez – CV (final).pdf"]);
  });

  it.each([
    "../../etc/passwd", "/etc/passwd", "..\\..\\windows\\system.ini", "C:\\secret.pdf", "a/../../b.pdf", ".../x.pdf", "..", ".", "/", "\\",
    "\0", "a\0b.pdf", "con.pdf", "NUL", "x/aux/y.pdf", "name. ", "a:b.pdf", " ", "\ud800.pdf", "~/.ssh/id",
  ])("stays inside its folder for %j", (label) => {
    expectSafe(safeSegments(label));
  });

  it("stays short for names and folders without end", () => {
    for (const label of ["a".repeat(5000), `${"é".repeat(5000)}.pdf`, `${"x/".repeat(4000)}y.pdf`]) expectSafe(safeSegments(label));
  });

  it("keeps the ending of a name that is too long", () => {
    expect(safeSegments(`${"long ".repeat(100)}.docx`)[0]).toMatch(/^long .*\.docx$/);
  });

  it("takes out marks that would show one ending and hide another", () => {
    expect(safeSegments("resume\u202efdp.exe")).toEqual(["resumefdp.exe"]);
  });
});
