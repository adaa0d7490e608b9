import { describe, expect, it } from "vitest";
import { emptyProfile, type Employment, type Profile, type ProfileSkill } from "../../../src-preload/domain.ts";
import { profileChanges } from "../../../src-renderer/people/profile-changes.ts";
import { blocksOf } from "../../../src-renderer/people/text-blocks.ts";
import { textChanges, wordChanges, type Line } from "../../../src-renderer/people/text-changes.ts";

/** "+ a line", "− a line", "± four [−years][+months]", "  the same". */
function shown(lines: readonly Line[] | null): string[] {
  const signs = { same: " ", added: "+", removed: "−" };
  return (lines ?? []).map((line) =>
    line.how === "changed"
      ? `± ${line.pieces.map(({ how, text }) => (how === "same" ? text : `[${signs[how]}${text}]`)).join("")}`
      : `${signs[line.how]} ${line.text}`,
  );
}

describe("what changed from one text to another", () => {
  it("is told line by line, and inside a line word by word", () => {
    const before = "Ann Lee\nElectrician\nFour years at Volt Ltd in Leeds\nDriving licence";
    const after = "Ann Lee\nSix years at Volt Ltd in Leeds\nFirst aider\nDriving licence";
    expect(shown(textChanges(before, after))).toEqual([
      "  Ann Lee", "− Electrician", "± [−Four][+Six] years at Volt Ltd in Leeds", "+ First aider", "  Driving licence",
    ]);
  });

  it("is nothing where only blank lines, gaps and the breaks of lines differ", () => {
    const before = "Ann Lee\n\n\nWired   the theatres of a college without closing\nOne of them, and a bakery by night";
    const after = "Ann Lee\nWired the theatres of a college\nwithout closing One of them, and a bakery by night";
    expect(textChanges(before, after)?.every(({ how }) => how === "same")).toBe(true);
  });

  it("is told in a paragraph that is broken into other lines, too", () => {
    const lines = textChanges("Wired the theatres of a college\nWithout closing one of them", "Wired the theatres\nof a school Without\nClosing one of them");
    expect(shown(lines)).toHaveLength(1);
    expect(shown(lines)[0]).toContain("[−college][+school]");
  });

  it("gives both texts back, whatever they say", () => {
    const pick = (seed: number, from: readonly string[]): string => from[(seed * 7919) % from.length] ?? "";
    const said = ["Voltage tests", "Four years at Volt", "Six years at Volt", "élève à Liège", "上海 2019", "“Lead” – Harbour"];
    for (let seed = 1; seed < 60; seed += 1) {
      const text = (step: number): string[] => Array.from({ length: 1 + (seed % 9) }, (_, at) => `${pick(seed + at * step, said)} ${String((at * step) % 3)}`);
      const [before, after] = [text(2), text(5)];
      const lines = textChanges(before.join("\n"), after.join("\n")) ?? [];
      const told = (without: "added" | "removed"): string =>
        lines
          .flatMap((line) => (line.how === "changed" ? line.pieces.filter(({ how }) => how !== without).map(({ text: part }) => part) : line.how === without ? [] : [line.text]))
          .join("")
          .replaceAll(" ", "");
      expect(told("added")).toBe(before.join("").replaceAll(" ", ""));
      expect(told("removed")).toBe(after.join("").replaceAll(" ", ""));
    }
  });

  it("is given up where two long texts have nothing in common", () => {
    const long = (word: string): string => Array.from({ length: 10_000 }, (_, line) => `${word} ${String(line)}`).join("\n");
    expect(textChanges(long("one"), long("two"))).toBeNull();
    expect(textChanges(long("one"), `${long("one")}\nmore`)?.filter(({ how }) => how !== "same")).toEqual([{ how: "added", text: "more" }]);
  });

  it("takes changed words that stand beside each other as one change", () => {
    expect(wordChanges("for four years now", "for six months now")).toEqual([
      { how: "same", text: "for " }, { how: "removed", text: "four years" }, { how: "added", text: "six months" }, { how: "same", text: " now" },
    ]);
  });
});

it("unchanged lines are folded but for a few around a change, and none is lost", () => {
  const same = (count: number): Line[] => Array.from({ length: count }, (_, at) => ({ how: "same", text: String(at) }));
  const lines: Line[] = [...same(20), { how: "added", text: "a" }, { how: "removed", text: "b" }, ...same(7), { how: "added", text: "c" }];
  const blocks = blocksOf(lines);
  expect(blocks.map(({ kind, lines: { length } }) => [kind, length])).toEqual([["folded", 18], ["around", 2], ["change", 2], ["around", 7], ["change", 1]]);
  expect(blocks.flatMap((block) => block.lines)).toEqual(lines);
});

describe("what changed from one profile to another", () => {
  const job = (title: string, company: string, start: string, end: string | null): Employment => ({
    title, company, location: null, start, end, current: end === null, span: { start: 0, end: 1 }, bullets: [],
  });
  const skill = (id: string, name = id): ProfileSkill => ({ id, name, canonical: id, mentions: [], months: null, lastUsed: null });
  const profile = (employment: Employment[], skills: ProfileSkill[]): Profile => ({ ...emptyProfile, employment, skills });

  it("names what came and went, and what goes on otherwise", () => {
    const { jobs, skills } = profileChanges(
      profile([job("Electrician", "Volt Ltd", "2015", null), job("Apprentice", "Volt Ltd", "2012", "2015")], [skill("Wiring"), skill("React", "ReactJS")]),
      profile([job("Lead", "Harbour", "2020", null), job("Electrician", "Volt Ltd", "2015", "2020")], [skill("React"), skill("Testing")]),
    );
    expect(jobs.added).toEqual(["Lead, Harbour (2020 – now)"]);
    expect(jobs.removed).toEqual(["Apprentice, Volt Ltd (2012 – 2015)"]);
    expect(jobs.changed).toHaveLength(1);
    expect(jobs.changed[0]).toContainEqual({ how: "removed", text: "now" });
    expect(jobs.changed[0]).toContainEqual({ how: "added", text: "2020" });
    expect(skills).toEqual({ added: ["Testing"], removed: ["Wiring"], changed: [] });
  });

  it("takes a job whose title alone was changed for the same job", () => {
    const { jobs } = profileChanges(profile([job("Developer", "Acme", "2019-03", null)], []), profile([job("Senior Developer", "Acme", "2019-03", null)], []));
    expect([jobs.added, jobs.removed]).toEqual([[], []]);
    expect(jobs.changed[0]).toContainEqual({ how: "added", text: "Senior " });
  });
});
