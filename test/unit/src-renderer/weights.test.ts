import { describe, expect, it } from "vitest";
import { weightsSchema } from "../../../src-preload/domain.ts";
import { moveTerm, terms, toPercents, toWeights, type Percents } from "../../../src-renderer/ranking/weights.ts";

const sum = (percents: Percents): number => terms.reduce((total, term) => total + percents[term], 0);

describe("weight sliders", () => {
  it("always sum to 100 and never leave 0 to 100, wherever a slider goes", () => {
    for (let skill = 0; skill <= 100; skill += 5) {
      for (let experience = 0; experience <= 100 - skill; experience += 5) {
        const from = { skill, experience, semantic: 100 - skill - experience };
        for (const term of terms) {
          for (let value = -10; value <= 110; value += 7) {
            const moved = moveTerm(from, term, value);
            expect(sum(moved)).toBe(100);
            expect(moved[term]).toBe(Math.min(100, Math.max(0, value)));
            for (const each of terms) expect(moved[each]).toBeGreaterThanOrEqual(0);
          }
        }
      }
    }
  });

  it("let the two others keep their proportion", () => {
    expect(moveTerm({ skill: 50, experience: 30, semantic: 20 }, "skill", 0)).toEqual({ skill: 0, experience: 60, semantic: 40 });
  });

  it("share what is left equally when the two others are at nothing", () => {
    expect(moveTerm({ skill: 100, experience: 0, semantic: 0 }, "skill", 40)).toEqual({ skill: 40, experience: 30, semantic: 30 });
  });

  it("come back to where they were when a drag goes back", () => {
    const from = { skill: 50, experience: 33, semantic: 17 };
    moveTerm(from, "skill", 100);
    expect(moveTerm(from, "skill", 50)).toEqual(from);
  });

  it("give weights that the contract takes, and are read back from them unchanged", () => {
    for (let skill = 0; skill <= 100; skill += 1) {
      const percents = moveTerm({ skill: 50, experience: 30, semantic: 20 }, "skill", skill);
      const weights = toWeights(percents);
      expect(weightsSchema.safeParse(weights).success).toBe(true);
      expect(toPercents(weights)).toEqual(percents);
    }
  });

  it("show weights between whole percents so that they still sum to 100", () => {
    expect(toPercents({ skill: 0.334, experience: 0.3335, semantic: 0.3325 })).toEqual({ skill: 34, experience: 33, semantic: 33 });
  });
});
