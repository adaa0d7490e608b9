import { describe, expect, it } from "vitest";
import type { RankingRow, Stage, Standing } from "../../../src-preload/contract.ts";
import type { Requirement } from "../../../src-preload/domain.ts";
import { formatPlace, parsePlace, type Place } from "../../../src-renderer/app/navigation.ts";
import { joinBrokenLines } from "../../../src-renderer/resume/broken-lines.ts";
import { createLatest } from "../../../src-renderer/client/latest.ts";
import { withBack, withChanges, withImportance, withNew, without } from "../../../src-renderer/jobs/requirement-edits.ts";
import { factsOf } from "../../../src-renderer/jobs/requirement-facts.ts";
import { indexIn, rowAt, windowsFor } from "../../../src-renderer/library/row-windows.ts";
import { countFilters, filterRanking, marksOf, type RankingFilter } from "../../../src-renderer/ranking/ranking-filter.ts";
import { reweigh } from "../../../src-renderer/ranking/reweigh.ts";
import { howInWords } from "../../../src-renderer/ranking/how-words.ts";
import { formatPeriod, formatTimeLeft, shortPath } from "../../../src-renderer/ui/format.ts";
import { formatExactPoints, formatExactScore, formatPoints } from "../../../src-renderer/ui/numbers.ts";

describe("places in the address", () => {
  it("are read back as they were written, whatever the ids", () => {
    const places: Place[] = [
      { name: "library", candidateId: null }, { name: "library", candidateId: "a/b ü%" },
      { name: "jobs", jobId: null }, { name: "jobs", jobId: "j1" },
      { name: "ranking", jobId: null, candidateId: null }, { name: "ranking", jobId: "j1", candidateId: "c#1" },
      { name: "log", jobId: null }, { name: "log", jobId: "j/1" },
      { name: "pipeline", jobId: null, view: "board" }, { name: "pipeline", jobId: "j1", view: "board" }, { name: "pipeline", jobId: "j/1", view: "funnel" },
    ];
    for (const place of places) expect(parsePlace(formatPlace(place))).toEqual(place);
  });

  it("lead to the library when they make no sense", () => {
    for (const hash of ["", "#", "#/", "#/nowhere/x", "#/%E0%A4%A"]) expect(parsePlace(hash)).toEqual({ name: "library", candidateId: null });
  });
});

describe("windows of a long list", () => {
  it("cover the rows on screen and no more", () => {
    expect(windowsFor(0, 30, 5000, 200)).toEqual([0]);
    expect(windowsFor(190, 230, 5000, 200)).toEqual([0, 200]);
    expect(windowsFor(4990, 5020, 5000, 200)).toEqual([4800]);
    expect(windowsFor(0, 10, 0, 200)).toEqual([]);
  });

  it("give each row by its place in the whole list", () => {
    const windows = new Map([[200, [{ candidateId: "x200" }, { candidateId: "x201" }]]]);
    expect(rowAt(windows, 201, 200)?.candidateId).toBe("x201");
    expect(rowAt(windows, 5, 200)).toBeNull();
    expect(rowAt(windows, 260, 200)).toBeNull();
    expect(indexIn(windows, "x201")).toBe(201);
    expect(indexIn(windows, "x5")).toBe(-1);
  });
});

describe("asking for the newest only", () => {
  it("skips what came in between and never runs two at once", async () => {
    const ran: number[] = [];
    let release: () => void = () => undefined;
    const latest = createLatest(async (input: number) => {
      ran.push(input);
      if (input === 1) await new Promise<void>((resolve) => { release = resolve; });
    });
    for (const input of [1, 2, 3, 4]) latest(input);
    expect(ran).toEqual([1]);
    release();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(ran).toEqual([1, 4]);
  });
});

describe("editing requirements", () => {
  const requirement = (id: string, text: string): Requirement => ({
    id, text, kind: "skill", importance: "high", skillIds: ["s"], minYears: null, usedWithinYears: null, degreeLevel: null, educationFields: [], languageLevel: null, source: null,
  });
  const two = [requirement("r1", "React"), requirement("r2", "SQL")];

  it("changes one and keeps the others as they are", () => {
    expect(withImportance(two, "r2", "must").map(({ id, importance }) => [id, importance])).toEqual([["r1", "high"], ["r2", "must"]]);
    expect(without(two, "r1").map(({ id }) => id)).toEqual(["r2"]);
  });

  it("leaves the kind open where the words changed, so that the engine reads them again", () => {
    expect(withChanges(two, "r1", { text: " 5 years of React " })[0]).toEqual({ id: "r1", importance: "high", text: "5 years of React" });
    expect(withChanges(two, "r1", { kind: "other" })[0]).toEqual({ id: "r1", importance: "high", text: "React", kind: "other" });
    expect(withChanges(two, "r1", { text: "React", minYears: 3 })[0]).toMatchObject({ id: "r1", kind: "skill", minYears: 3 });
    expect(withNew(two, "low", "German ").at(-1)).toEqual({ importance: "low", text: "German" });
  });
});

describe("what was read of a requirement", () => {
  const kubernetes: Requirement = {
    id: "r1", text: "Kubernetes", kind: "skill", importance: "high", skillIds: ["k"], minYears: 2, usedWithinYears: 3, degreeLevel: null, educationFields: [], languageLevel: null, source: null,
  };
  it("tells how many years are asked and how long ago it may have been used", () => {
    expect(factsOf(kubernetes)).toEqual(["2 years or more", "used in the last 3 years"]);
    expect(factsOf({ ...kubernetes, minYears: null, usedWithinYears: 1.5 })).toEqual(["used in the last 18 months"]);
    expect(factsOf({ ...kubernetes, minYears: null, usedWithinYears: 1 })).toEqual(["used in the last year"]);
    expect(factsOf({ ...kubernetes, minYears: null, usedWithinYears: null })).toEqual([]);
  });

  it("is kept with the years of use when another thing changes, and taken away by null", () => {
    expect(withImportance([kubernetes], "r1", "must")[0]).toMatchObject({ usedWithinYears: 3, minYears: 2 });
    expect(withChanges([kubernetes], "r1", { usedWithinYears: null })[0]).toMatchObject({ usedWithinYears: null, minYears: 2 });
  });
});

describe("requirements that come back", () => {
  it("bring along all that was read or set of them", () => {
    const held: Requirement = {
      id: "r3", text: "German", kind: "language", importance: "must", skillIds: [], minYears: null, usedWithinYears: null, degreeLevel: null, educationFields: [], languageLevel: "C1",
      source: { start: 4, end: 10 },
    };
    expect(withBack([], held, 0)).toEqual([
      { id: "r3", kind: "language", importance: "must", text: "German", minYears: null, usedWithinYears: null, degreeLevel: null, languageLevel: "C1", source: { start: 4, end: 10 } },
    ]);
  });
});

describe("requirements that come back beside others", () => {
  const requirement = (id: string): Requirement => ({
    id, text: id, kind: "skill", importance: "high", skillIds: [], minYears: null, usedWithinYears: null, degreeLevel: null, educationFields: [], languageLevel: null, source: null,
  });
  const ids = (edits: { id?: string | undefined }[]): (string | undefined)[] => edits.map(({ id }) => id);

  it("take their old place, and leave what was added since", () => {
    expect(ids(withBack(["r1", "r3", "r4"].map(requirement), requirement("r2"), 1))).toEqual(["r1", "r2", "r3", "r4"]);
    expect(ids(withBack([requirement("r9")], requirement("r2"), 5))).toEqual(["r9", "r2"]);
    expect(ids(withBack(["r2", "r1"].map(requirement), requirement("r2"), 1))).toEqual(["r1", "r2"]);
  });
});

describe("filtering a ranking", () => {
  const row = (candidateId: string, more: Partial<RankingRow>): RankingRow => ({
    rank: 1, candidateId, name: null, title: null, file: `${candidateId}.pdf`, score: 0, skill: 0, experience: 0, semantic: 0,
    knockouts: [], topEvidence: null, shortlisted: false, flags: [], seniority: null, reranked: null, ...more,
  });
  const knockout = (status: "pass" | "unknown" | "fail") => ({ requirementId: "r1", status, reason: "" });
  const rows = [
    row("a", { name: "Ana Ruiz", knockouts: [knockout("pass")], shortlisted: true }),
    row("b", { title: "Nurse", knockouts: [knockout("unknown")] }),
    row("c", { knockouts: [knockout("pass"), knockout("fail")] }),
  ];
  const idsOf = (found: RankingRow[]): string[] => found.map(({ candidateId }) => candidateId);
  const standing = (candidateId: string, mark: Standing["mark"], stageId: string | null = null): [string, Standing] => [candidateId, { candidateId, mark, stageId, since: null, reason: null, note: null }];
  const stages: Stage[] = [{ stageId: "talk", name: "Interview", kind: "interview" }, { stageId: "no", name: "Rejected", kind: "rejected" }];
  const markOf = marksOf(new Map([standing("a", "shortlisted", "talk"), standing("c", "shortlisted", "no")]), stages);
  const shown = (filter: RankingFilter, words: string, hideRejected = false): RankingRow[] => filterRanking(rows, { filter, words, hideRejected }, markOf);

  it("goes by marks, and takes for rejected who is out in the pipeline", () => {
    expect(idsOf(shown("rejected", ""))).toEqual(["c"]);
    expect(idsOf(shown("undecided", ""))).toEqual(["b"]);
    expect(idsOf(shown("everyone", "", true))).toEqual(["a", "b"]);
    expect(idsOf(shown("rejected", "", true))).toEqual(["c"]);
    expect(countFilters(rows, markOf)).toEqual({ everyone: 3, undecided: 1, shortlist: 1, maybe: 0, rejected: 1, passes: 2, apart: 0 });
  });

  it("has nothing to pass where the job has no must-have", () => {
    expect(countFilters([row("a", {}), row("b", {})], markOf).passes).toBeNull();
  });

  it("lets what looks like no resume stand apart, wherever it is ranked, until somebody has decided on it", () => {
    const all = [row("a", { looksLike: "invoice" }), row("b", { looksLike: "invoice" }), row("c", {}), row("d", {})];
    const of = (filter: RankingFilter) => idsOf(filterRanking(all, { filter, words: "", hideRejected: false }, markOf));
    expect(of("everyone")).toEqual(["a", "c", "d"]);
    expect(of("apart")).toEqual(["b"]);
    expect(of("undecided")).toEqual(["d"]);
    expect(of("shortlist")).toEqual(["a"]);
    expect(countFilters(all, markOf)).toMatchObject({ everyone: 3, undecided: 1, shortlist: 1, rejected: 1, apart: 1 });
  });

  it("never takes unknown for fail", () => {
    expect(idsOf(shown("passes", ""))).toEqual(["a", "b"]);
    expect(idsOf(shown("shortlist", ""))).toEqual(["a"]);
  });

  it("finds every word in name, title, file or evidence, in any case", () => {
    expect(idsOf(shown("everyone", "RUIZ ana"))).toEqual(["a"]);
    expect(idsOf(shown("everyone", "nurse"))).toEqual(["b"]);
    expect(idsOf(shown("everyone", "c.pdf"))).toEqual(["c"]);
    expect(shown("everyone", "ana nurse")).toEqual([]);
  });
});

describe("words and numbers", () => {
  it("say how evidence supports a requirement, with the path where there is one", () => {
    expect(howInWords({ how: "implied", path: ["Next.js", "React"] })).toBe("Implied: Next.js → React");
    expect(howInWords({ how: "exact", path: [] })).toBe("Says it exactly");
  });

  it("are points as one says them, but for a difference that would read as none, and to the last digit where they are to add up", () => {
    expect([12.3, 12.34, 100, 0, 0.04, 0.1].map(formatPoints)).toEqual(["12.3", "12.3", "100.0", "0.0", "0.04", "0.1"]);
    expect([12.3, 0.04].map(formatExactPoints)).toEqual(["12.30", "0.04"]);
  });

  it("show every digit of a product", () => {
    expect(formatExactScore(0.7432191, 6)).toBe("74.321910");
    expect(formatExactScore(1, 4)).toBe("100.0000");
  });

  it("tell a period and the time left as a person would", () => {
    expect(formatPeriod("2019-03", null, true)).toBe("Mar 2019 – now");
    expect(formatPeriod(null, "2015", false)).toBe("2015");
    expect(formatPeriod(null, null, false)).toBe("");
    expect(formatTimeLeft(20)).toBe("less than a minute left");
    expect(formatTimeLeft(185)).toBe("about 3 min left");
    expect(formatTimeLeft(7300)).toBe("about 2 h left");
  });

  it("leave the made-up folders of an upload out of a path", () => {
    expect(shortPath("/tmp/up/5f0e8c1a-1b2c-4d3e-8f90-a1b2c3d4e5f6/team/ana.pdf")).toBe("team/ana.pdf");
    expect(shortPath("C:\\up\\5f0e8c1a-1b2c-4d3e-8f90-a1b2c3d4e5f6\\ana.pdf")).toBe("ana.pdf");
    expect(shortPath("/home/me/ana.pdf")).toBe("/home/me/ana.pdf");
  });
});

describe("a ranking that follows the sliders", () => {
  const row = (candidateId: string, skill: number, experience: number, status: "pass" | "fail" = "pass"): RankingRow => ({
    rank: 1, candidateId, name: null, title: null, file: "a.pdf", score: 0, skill, experience, semantic: 0,
    knockouts: [{ requirementId: "r1", status, reason: "" }], topEvidence: null, shortlisted: false, flags: [], seniority: null, reranked: null,
  });
  const rows = [row("a", 0.9, 0.1), row("b", 0.2, 0.8), row("c", 1, 1, "fail"), row("d", 0.2, 0.8)];

  it("weighs the same terms anew, and a failed must-have moves nobody", () => {
    const moved = reweigh(rows, { skill: 0, experience: 1, semantic: 0 });
    expect(moved.map(({ candidateId, rank, score }) => [candidateId, rank, score])).toEqual([["c", 1, 1], ["b", 2, 0.8], ["d", 3, 0.8], ["a", 4, 0.1]]);
    expect(rows.map(({ candidateId }) => candidateId)).toEqual(["a", "b", "c", "d"]);
  });
});

describe("lines that a margin broke", () => {
  it("are joined without moving any offset", () => {
    const text = "• Built the checkout pages of a store with visitors\nin React and Redux.\n• SQL\nshort line\nnext";
    const joined = joinBrokenLines(text);
    expect(joined).toHaveLength(text.length);
    expect(joined).toContain("with visitors in React");
    expect(joined).toContain("• SQL\nshort line\nnext");
  });
});
