import { describe, expect, it } from "vitest";
import { defaultWeights } from "../../../../src-preload/domain.ts";
import { compare } from "../../../../src-main/matching/explanation/compare.ts";
import { bestEvidence, explainCandidate } from "../../../../src-main/matching/explanation/explain-candidate.ts";
import { answerText } from "../../../../src-main/matching/explanation/text/answer-text.ts";
import { pastedText } from "../../../../src-main/matching/explanation/text/blocks.ts";
import { candidateText } from "../../../../src-main/matching/explanation/text/candidate-text.ts";
import { comparisonText } from "../../../../src-main/matching/explanation/text/comparison-text.ts";
import { firstText } from "../../../../src-main/matching/explanation/text/first-text.ts";
import { nameless } from "../../../../src-main/matching/explanation/text/nameless.ts";
import { smallTaxonomy } from "../small-taxonomy.ts";
import { evidenceOf, madeMatch, matchOf, rankingOf, requirementOf } from "./made-matches.ts";
import { engineWords } from "../../../../src-main/words/words.ts";

const english = engineWords("en");

const requirements = [
  requirementOf("r1", { text: "React", skillIds: ["react"], importance: "must" }),
  requirementOf("r2", { text: "Kubernetes & <Docker>", kind: "other" }),
];
const parts = (a: number, b: number) => [
  matchOf("r1", { share: 0.5, semanticShare: 0.5, score: a, semantic: a, status: a === 1 ? "met" : "partly", found: { how: "exact", words: "React", path: [] } }),
  matchOf("r2", { share: 0.5, semanticShare: 0.5, score: b, semantic: b, status: "not_found" }),
];
const marta = madeMatch("m", parts(1, 0), defaultWeights, {
  name: "Marta Ilves", file: "marta-ilves.pdf", experience: 0.9, relevantYears: 5,
  evidence: [evidenceOf("r1", "• Marta Ilves (she/her, marta.ilves@example.com) led the React team")],
  flags: [{ code: "keyword_stuffing", sentence: "“React” stands there 50 times.", spans: [] }],
});
const ben = madeMatch("b", parts(0.5, 0.1), defaultWeights, { name: "Ben Sand", experience: 0.5, relevantYears: 2 });
const ranking = rankingOf(requirements, [marta, ben], defaultWeights);
const [first, second] = ranking.candidates;
if (first === undefined || second === undefined) throw new Error("two were made");
const explain = (match: typeof first) => explainCandidate(match, ranking, smallTaxonomy, english);

/** Every "a of b" in a text, and the last of them. */
const sums = (text: string): [number, number][] => [...text.matchAll(/(\d+\.\d\d) of (\d+\.\d\d)$/gm)].map(([, earned, possible]) => [Number(earned), Number(possible)]);

describe("the text about one candidate", () => {
  it("adds up as it stands in the mail", () => {
    const { plain } = candidateText(first, explain(first), "Web Developer", english);
    const all = sums(plain);
    const [total, hundred] = all.at(-1) ?? [0, 0];
    expect(hundred).toBe(100);
    expect(all.slice(0, -1).reduce((sum, [earned]) => sum + Math.round(earned * 100), 0)).toBe(Math.round(total * 100));
    expect(all.slice(0, -1).reduce((sum, [, possible]) => sum + Math.round(possible * 100), 0)).toBe(10_000);
  });

  it("says the same in both forms, and nothing of a resume or an ad becomes markup", () => {
    const { plain, html } = candidateText(first, explain(first), "Web Developer", english);
    expect(html).toContain("Kubernetes &amp; &lt;Docker&gt;");
    expect(html).not.toMatch(/<(?!\/?(?:h3|p|ul|li|table|thead|tbody|tr|td|th)\b)/);
    const words = (text: string): Set<string> => new Set(text.replace(/<[^>]*>/g, " ").replace(/&amp;/g, "&").replace(/&lt;/g, "<").replace(/&gt;/g, ">").toLowerCase().match(/[a-z]{4,}/g));
    for (const word of words(plain)) expect(words(html), word).toContain(word);
  });

  it("warns of what was flagged before anything else", () => {
    const { plain } = candidateText(first, explain(first), "Web Developer", english);
    expect(plain.indexOf("50 times")).toBeGreaterThan(0);
    expect(plain.indexOf("50 times")).toBeLessThan(plain.indexOf("STRENGTHS"));
  });

  it("tells nobody's name, address or gender when names are left out", () => {
    const match = nameless(first);
    const texts = [
      candidateText(match, explain(match), "Web Developer", english),
      comparisonText(compare([match, nameless(second)], ranking, smallTaxonomy, english), [match, nameless(second)], "Web Developer", english),
      firstText([{ match, explanation: explain(match) }], 2, "Web Developer", english),
      answerText(explain(match), (id) => bestEvidence(match, id), null, { jobTitle: "Web Developer", name: null }, english),
    ];
    for (const { subject, plain, html } of texts) expect(`${subject}${plain}${html}`).not.toMatch(/marta|ilves|ben sand|example\.com|she\/her/i);
    expect(texts[0]?.plain).toContain("led the React team");
    expect(texts[0]?.subject).toMatch(/^Candidate number 1 for Web Developer: \d+\.\d\d of 100 points, number 1 of 2$/);
  });
});

describe("the text of a comparison and of the first few", () => {
  it("names each, with the points of each and the sum", () => {
    const { plain, subject } = comparisonText(compare([first, second], ranking, smallTaxonomy, english), [first, second], "Web Developer", english);
    expect(subject).toBe("Marta Ilves and Ben Sand for Web Developer");
    expect(plain).toContain("- Number 1: Marta Ilves, ");
    expect(plain).toMatch(/^Score: \d+\.\d\d · \d+\.\d\d$/m);
  });

  it("gives a line each, with what to ask about", () => {
    const { plain } = firstText([first, second].map((match) => ({ match, explanation: explain(match) })), 9, "Web Developer", english);
    expect(plain).toContain("The first 2 of 9 candidates for Web Developer, best first.");
    expect(plain).toMatch(/^- 1\. Marta Ilves: \d+\.\d\d points · shows .*React.* · ask about Kubernetes & <Docker> · Please look: /m);
  });
});

describe("the answer to a candidate who asks why", () => {
  const { plain } = answerText(explain(second), (id) => bestEvidence(second, id), null, { jobTitle: "Web Developer", name: second.name }, english);

  it("speaks of the own result and of nobody else", () => {
    expect(plain).toMatch(/^Dear Ben Sand,/);
    expect(plain).toMatch(/Your resume earned \d+\.\d\d of 100 points/);
    expect(plain).not.toMatch(/Marta|number \d|rank/i);
  });

  it("says that what was not found need not be missing, what plays no part, and how to put things right", () => {
    expect(plain).toContain("That does not mean that you lack them.");
    expect(plain).toContain("gaps between jobs");
    expect(plain).toContain("please write to us");
  });
});

describe("that somebody is far above the job", () => {
  const note = {
    side: "above" as const, sentence: "The role is junior; the resume names the post of “Owner, Ben Sand Web” (2010 – 2019).", question: "The role is junior; what draws you to it?",
    posts: [{ text: "Owner, Ben Sand Web", page: 2, start: 5, end: 24, period: "2010 – 2019", years: 10 }],
  };
  const noted = { ...second, seniority: note };

  it("is said in each text beside the score, with its line and its question, and the points stay what they are", () => {
    const about = candidateText(noted, explain(noted), "Web Developer", english).plain;
    expect(about).toContain("BESIDE THE SCORE\n- More senior than asked. The role is junior;");
    expect(about).toContain("- 2010 – 2019: “Owner, Ben Sand Web” (page 2)");
    expect(about).toContain("- The role is junior; what draws you to it?");
    expect(sums(about)).toEqual(sums(candidateText(second, explain(second), "Web Developer", english).plain));
    expect(comparisonText(compare([first, noted], ranking, smallTaxonomy, english), [first, noted], "Web Developer", english).plain).toContain("Ben Sand: More senior than asked.");
    expect(firstText([{ match: noted, explanation: explain(noted) }], 2, "Web Developer", english).plain).toContain("More senior than asked (moves no points)");
  });

  it("is told to the candidate, too, as something that moved no point", () => {
    const { plain } = answerText(explain(noted), () => undefined, note, { jobTitle: "Web Developer", name: noted.name }, english);
    expect(plain).toContain("It moved none of your points, neither up nor down.");
    expect(plain).toContain("The role is junior;");
    expect(answerText(explain(second), () => undefined, null, { jobTitle: "Web Developer", name: second.name }, english).plain).not.toContain("BESIDE THE SCORE");
  });

  it("names nobody where names are left out", () => {
    expect(candidateText(nameless(noted), explain(nameless(noted)), "Web Developer", english).plain).not.toMatch(/ben|sand/i);
  });
});

it("a text of hostile words is still one text of few elements", () => {
  const { html, plain } = pastedText("s\r\nBcc: x", [{ kind: "list", items: ["<img src=x onerror=alert(1)>\n\n<script>", "\"'&"] }]);
  expect(html).toBe("<ul><li>&lt;img src=x onerror=alert(1)&gt; &lt;script&gt;</li><li>&quot;&#39;&amp;</li></ul>");
  expect(plain.split("\n")).toHaveLength(3);
  expect(pastedText("s\r\nBcc: x", []).subject).toBe("s Bcc: x");
});
