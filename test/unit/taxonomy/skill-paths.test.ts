import { describe, expect, it } from "vitest";
import { loadTaxonomy } from "../../../src-main/taxonomy/load-taxonomy.ts";
import { bearersOver, impliedFloor, impliedStep, pathsOver, relatedStrength } from "../../../src-main/taxonomy/skill-paths.ts";
import type { Skill } from "../../../src-main/taxonomy/types.ts";
import { shipped } from "./shipped-taxonomy.ts";
import { taxonomyWith } from "./small-taxonomy.ts";

const small = loadTaxonomy(taxonomyWith());

function skills(...rows: [id: string, implies: string[]][]): Map<string, Skill> {
  return new Map(rows.map(([id, implies]) => [id, { id, name: id.toUpperCase(), kind: "tool", field: "x", aliases: [], implies, related: [] }]));
}

describe("how one skill bears on another", () => {
  it("is full for the same skill", () => {
    expect(small.path("react", "react")).toEqual({ how: "same", strength: 1, path: ["React"] });
  });

  it("loses a tenth with each step of implies", () => {
    expect(small.path("next-js", "react")).toEqual({ how: "implied", strength: impliedStep, path: ["Next.js", "React"] });
    expect(small.path("next-js", "javascript")).toEqual({ how: "implied", strength: 0.81, path: ["Next.js", "React", "JavaScript"] });
  });

  it("goes in one direction only: React does not prove Next.js", () => {
    expect(small.path("react", "next-js")).toBeNull();
  });

  it("is half for related skills, both ways, and only over one step", () => {
    expect(small.path("vue", "react")).toEqual({ how: "related", strength: relatedStrength, path: ["Vue.js", "React"] });
    expect(small.path("react", "vue")).toEqual({ how: "related", strength: relatedStrength, path: ["React", "Vue.js"] });
    expect(small.path("next-js", "vue")).toBeNull();
  });

  it("is nothing for unrelated or unknown skills", () => {
    expect(shipped.path("nursing", "python")).toBeNull();
    expect(shipped.path("no-such-skill", "python")).toBeNull();
    expect(shipped.path("no-such-skill", "no-such-skill")).toBeNull();
  });

  it("does not fall below the floor", () => {
    const chain = Array.from({ length: 10 }, (_, i): [string, string[]] => [`s${i}`, i < 9 ? [`s${i + 1}`] : []]);
    expect(pathsOver(skills(...chain))("s0", "s9")?.strength).toBe(impliedFloor);
  });

  it("takes the shortest way, and among equally short ones the one written first", () => {
    const ways = skills(["a", ["b", "c", "d"]], ["b", ["e"]], ["c", ["f"]], ["d", ["f"]], ["e", ["f"]], ["f", []]);
    expect(pathsOver(ways)("a", "f")?.path).toEqual(["A", "C", "F"]);
  });

  it("gives a path that the caller may change without changing the next answer", () => {
    small.path("next-js", "react")?.path.push("changed");
    expect(small.path("next-js", "react")?.path).toEqual(["Next.js", "React"]);
  });

  it.each([
    ["next-js", "javascript"], ["critical-care-nursing", "nursing"], ["sap-fico", "sap"], ["quickbooks", "accounting-software"], ["quickbooks", "bookkeeping"],
    ["django", "python"], ["servsafe", "food-safety"], ["osha-30", "osha"], ["mig-welding", "welding"], ["ccnp", "networking"],
    ["shrm-scp", "human-resources"], ["tensorflow", "machine-learning"], ["journeyman-electrician-license", "electrical-work"], ["crna", "nursing"],
  ])("knows that %s proves %s", (held, asked) => {
    expect(shipped.path(held, asked)?.how).toBe("implied");
    expect(shipped.path(asked, held)?.how).not.toBe("implied");
  });

  it("is known from both ends: a skill bears on another exactly where there is a way to it", () => {
    const ids = [...shipped.skills.keys()];
    const some = ids.filter((_, i) => i % 40 === 0);
    for (const asked of some) {
      expect(new Set(shipped.bearingOn(asked))).toEqual(new Set(ids.filter((held) => shipped.path(held, asked) !== null)));
    }
    expect(bearersOver(skills(["a", ["b"]], ["b", ["a"]]))("a")).toEqual(["a", "b"]);
    expect(shipped.bearingOn("no-such-skill")).toEqual([]);
  });
});
