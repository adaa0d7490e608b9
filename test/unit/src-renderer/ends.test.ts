import { describe, expect, it } from "vitest";
import { endsOf } from "../../../src-renderer/ui/ends.ts";

describe("the ends of a name", () => {
  it("are all of a short one", () => {
    expect(endsOf("resume-7.pdf")).toEqual(["resume-7.pdf", ""]);
  });

  it("keep what tells files of one folder apart, and lose nothing", () => {
    const names = ["2", "3"].map((n) => `Application_Electrician_2024_Candidate_${n}.docx`);
    const tails = names.map((name) => endsOf(name)[1]);
    expect(tails).toEqual(["ate_2.docx", "ate_3.docx"]);
    for (const name of names) expect(endsOf(name).join("")).toBe(name);
  });

  it("leave an accent on its letter, and a sign of two halves whole", () => {
    const accent = `Lebenslauf Ola Berg e\u0301${"x".repeat(9)}`;
    expect(endsOf(accent)[1].startsWith("e\u0301")).toBe(true);
    const sign = `Lebenslauf Ola Berg 😀${"x".repeat(9)}`;
    expect(endsOf(sign)[1].startsWith("😀")).toBe(true);
  });
});
