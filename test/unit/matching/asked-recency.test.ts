import { describe, expect, it } from "vitest";
import { recencyAsked } from "../../../src-main/matching/asked-recency.ts";
import { parseJob, readRequirement } from "../../../src-main/matching/parse-job.ts";
import { shipped } from "../taxonomy/shipped-taxonomy.ts";

describe("how long ago a skill may have been used last", () => {
  it.each([
    ["Hands-on Kubernetes within the last 3 years", 3], ["SAP in the past 24 months", 2], ["Java (used in the last two years)", 2], ["Used Salesforce over the previous five (5) years", 5],
    ["Tableau in the last year", 1], ["Terraform during the past couple of years", 2], ["React in the last few years", 3], ["SQL, last used no more than 4 years ago", 4],
    ["Oracle, used not longer than 18 months ago", 1.5], ["Recent experience with SAP", 3], ["Recent hands-on SAP or Oracle experience", 3], ["Recently worked with AutoCAD", 3],
    ["Python experience must be recent", 3], ["Experience with Docker (recent)", 3], ["Current hands-on experience with Excel", 2], ["Current knowledge of Excel", 2],
    ["SAP-Erfahrung in den letzten drei Jahren", 3], ["Kubernetes innerhalb der letzten 24 Monate", 2], ["Aktuelle Berufserfahrung mit SAP", 2],
  ])("%j asks %d years", (text, years) => {
    expect(recencyAsked(text)?.years).toBe(years);
  });

  it.each([
    "3+ years of Kubernetes", "Knowledge of recent versions of React", "Recent graduate with Python", "Graduated in the last 2 years", "Stay current with trends in React", "Support our current users of SAP",
    "Awareness of recent changes in tax law and their use", "Five years of SAP", "Excel, and not older than 15 years", "We have grown over the last 40 years", "Work with the current team on Excel", "Currently we use React",
  ])("%j asks nothing", (text) => {
    expect(recencyAsked(text)).toBeNull();
  });

  it("are no years of experience, and stand beside those", () => {
    const read = (text: string) => readRequirement(text, "high", shipped);
    expect(read("Hands-on Kubernetes within the last 3 years")).toMatchObject({ kind: "skill", minYears: null, usedWithinYears: 3 });
    expect(read("Within the last 5 years, 2 years of experience with Kubernetes")).toMatchObject({ kind: "skill", minYears: 2, usedWithinYears: 5 });
    expect(read("3 years of Kubernetes")).toMatchObject({ minYears: 3, usedWithinYears: null });
  });

  it("are asked of skills only", () => {
    const read = (text: string) => readRequirement(text, "high", shipped).usedWithinYears;
    expect(read("Current driving licence")).toBeNull();
    expect(read("Recent experience as a waiter")).toBeNull();
  });
});

describe("a list of skills", () => {
  const asked = (line: string) => parseJob(`Developer\nRequirements:\n- ${line}\n`, shipped).requirements.map(({ text, usedWithinYears }) => [text, usedWithinYears]);

  it("is asked to be recent as a whole by what stands before it or behind it", () => {
    expect(asked("Recent experience with React and Kubernetes").map(([, years]) => years)).toEqual([3, 3]);
    expect(asked("React and Kubernetes within the last 4 years").map(([, years]) => years)).toEqual([4, 4]);
  });

  it("is not, by what stands in the midst of it", () => {
    expect(asked("React, TypeScript and recent Kubernetes experience").map(([, years]) => years)).toEqual([null, null, 3]);
  });

  it("that asks a skill twice asks the stricter", () => {
    expect(parseJob("Developer\nRequirements:\n- Kubernetes within the last 5 years\n- Kubernetes within the last 2 years\n", shipped).requirements).toMatchObject([{ usedWithinYears: 2 }]);
  });
});
