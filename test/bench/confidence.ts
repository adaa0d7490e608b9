/**
 * Measures the rates behind every confidence (`src-main/profiles/confidence-rates.ts`) on one half of the labelled resumes and holds them against
 * the other half. Prints the reliability of the rates in force, and the rates that the first half suggests.
 *
 *   npx node test/bench/confidence.ts [DATA]      DATA is ../shared/data by default
 *
 * Labels miss much of what is true, so a reading is judged only where they speak: right when it says what a label of its kind says (word sets with a
 * Dice coefficient of 0.8 or one within the other); wrong when it stands on a label of another kind, or when its entry holds a label of its own kind that
 * says something else. Of the rest, which no label speaks of, a sample was judged by eye: each counts as right by the share of that sample.
 */
import fs from "node:fs";
import path from "node:path";
import type { DocumentText, Profile } from "../../src-preload/domain.ts";
import { FactFinder, rateOf } from "../../src-main/profiles/confidence.ts";
import { rates, type FactName } from "../../src-main/profiles/confidence-rates.ts";
import { parseProfile } from "../../src-main/profiles/parse-profile.ts";
import type { FieldKind, ReadField } from "../../src-main/profiles/readings-fields.ts";
import { loadTaxonomy } from "../../src-main/taxonomy/load-taxonomy.ts";
import { labelledResumes, type Label, type LabelKind, type LabelledResume } from "./labelled-resumes.ts";

const folder = path.resolve(process.argv[2] ?? "../shared/data", "ner");
if (!fs.existsSync(folder)) {
  process.stderr.write(`NOTHING WAS MEASURED: there are no labelled resumes in ${folder}.\n`);
  process.exit(1);
}
const taxonomy = loadTaxonomy(path.resolve("resources/taxonomy"));
const now = new Date("2024-06-15T00:00:00Z");

const labelOf: Partial<Record<FieldKind, LabelKind>> = {
  name: "name", title: "title", jobTitle: "title", company: "company", location: "location", jobLocation: "location", degree: "degree", institution: "institution",
  skill: "skill", jobDate: "jobDates", studyDate: "studyYear",
};
const labelKinds: readonly LabelKind[] = ["name", "title", "company", "location", "degree", "institution", "skill", "jobDates", "studyYear"];
const kindOfPath: [RegExp, FieldKind][] = [
  [/^employment\.\d+\.title$/, "jobTitle"], [/^employment\.\d+\.company$/, "company"], [/^employment\.\d+\.location$/, "jobLocation"],
  [/^employment\.\d+\.(?:start|end)$/, "jobDate"], [/^education\.\d+\.degree$/, "degree"], [/^education\.\d+\.institution$/, "institution"],
  [/^education\.\d+\.(?:start|end)$/, "studyDate"], [/^skills\.\d+$/, "skill"], [/^name$/, "name"], [/^title$/, "title"], [/^location$/, "location"],
];

/** The share of readings that no label speaks of and that are right all the same: 17 to 22 of each kind were judged by eye (skills: 390). */
const rightUnlabelled: Partial<Record<FieldKind, number>> = {
  title: 0.65, jobTitle: 0.6, company: 0.8, location: 0.85, jobLocation: 0.95, degree: 0.75, institution: 0.6, skill: 0.97, jobDate: 0.95, studyDate: 0.92,
};

const words = (text: string): Set<string> => new Set(text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().match(/[\p{L}\p{N}+#]+/gu) ?? []);

function alike(a: string, b: string): boolean {
  const [x, y] = [words(a), words(b)];
  const shared = [...x].filter((word) => y.has(word)).length;
  return shared > 0 && (shared === x.size || shared === y.size || (2 * shared) / (x.size + y.size) >= 0.8);
}

interface Judged {
  kind: FieldKind;
  facts: FactName[];
  /** 1 or 0; where no label speaks, the share that was found by eye. */
  right: number;
}

function says(label: Label, kind: FieldKind, value: string): boolean {
  if (kind === "jobDate" || kind === "studyDate") return label.text.includes(value.slice(0, 4)) || new RegExp(`(?<!\\d)['’]?${value.slice(2, 4)}(?!\\d)`).test(label.text);
  if (kind === "location" || kind === "jobLocation") return alike(label.text.split(/[,–-]/)[0] ?? "", value);
  return alike(label.text, value);
}

/** Null where the labels do not speak. */
function verdict(resume: LabelledResume, profile: Profile, read: ReadField): boolean | null {
  const own = labelOf[read.kind];
  const same = resume.labels.filter((label) => label.kind === own);
  const { span } = read;
  if (own === undefined || span === null) return null;
  const touching = resume.labels.filter((label) => label.start < span.end && label.end > span.start);
  // A date is right for its own job only.
  const nearby = read.kind === "jobDate" || read.kind === "studyDate" ? touching.filter((label) => label.kind === own) : same;
  if (nearby.some((label) => says(label, read.kind, read.value))) return true;
  if (read.kind === "name") return same.length > 0 ? false : null;
  // "Java Developer" and "BSc in Statistics" name skills, "Oracle Ltd" does not.
  const elsewhere = read.kind === "skill" ? ["name", "company", "institution", "location"] : labelKinds.filter((kind) => kind !== own);
  if (touching.some((label) => elsewhere.includes(label.kind))) return false;
  // Of studies only the year of graduation is labelled.
  if (read.kind === "studyDate" && read.field.endsWith(".start")) return null;
  const index = Number(read.field.split(".")[1]);
  const entry = read.field.startsWith("employment.") ? profile.employment[index] : read.field.startsWith("education.") ? profile.education[index] : undefined;
  const within = entry ? same.filter((label) => label.start >= entry.span.start && label.end <= entry.span.end) : [];
  return within.length > 0 ? false : null;
}

const unlabelled = new Map<FieldKind, number>();

function judge(resume: LabelledResume): Judged[] {
  const document: DocumentText = { format: "txt", text: resume.text, pages: [{ number: 1, start: 0, end: resume.text.length }], warnings: [], words: [] };
  const profile = parseProfile(document, taxonomy, now);
  const facts = new FactFinder(profile, taxonomy);
  const valueAt = (field: string): string => {
    const found = field.split(".").reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], profile);
    return typeof found === "string" ? found : ((found as { name?: string } | null)?.name ?? "");
  };
  return profile.readings.flatMap(({ field, span }) => {
    const kind = kindOfPath.find(([shape]) => shape.test(field))?.[1];
    if (kind === undefined) return [];
    const read = { field, kind, value: valueAt(field), span };
    const right = verdict(resume, profile, read);
    if (right === null) unlabelled.set(kind, (unlabelled.get(kind) ?? 0) + 1);
    const share = right === null ? rightUnlabelled[kind] : Number(right);
    return share === undefined ? [] : [{ kind, facts: facts.factsOf(read), right: share }];
  });
}

/** The facts' weights in log-odds by gradient descent, drawn to 0 so that a fact seen seldom says little. */
function fit(sample: readonly Judged[], names: readonly FactName[]): number[] {
  const weights = new Array<number>(names.length + 1).fill(0);
  const rows = sample.map(({ facts, right }) => ({ x: [1, ...names.map((name) => Number(facts.includes(name)))], y: right }));
  for (let step = 0; step < 4000; step++) {
    const slope = weights.map((weight, i) => (i === 0 ? 0 : -weight));
    for (const { x, y } of rows) {
      const error = y - 1 / (1 + Math.exp(-x.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0)));
      for (const [i, value] of x.entries()) slope[i] = (slope[i] ?? 0) + error * value;
    }
    for (const [i, value] of slope.entries()) weights[i] = (weights[i] ?? 0) + (2 * value) / (rows.length + 4);
  }
  return weights;
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const mean = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0) / numbers.length;

const resumes = labelledResumes(folder);
const halves: Judged[][] = [[], []];
for (const [i, resume] of resumes.entries()) halves[i % 2]?.push(...judge(resume));
const [first = [], second = []] = halves;

process.stdout.write(`${String(resumes.length)} resumes; ${String(first.length)} readings judged in the half that is measured, ${String(second.length)} in the half that is checked\n\n`);
process.stdout.write("kind            no label   judged   says (mean)   is right   (the half that is checked)\n");
for (const kind of Object.keys(labelOf) as FieldKind[]) {
  const sample = second.filter((one) => one.kind === kind);
  if (sample.length === 0) continue;
  process.stdout.write(`${kind.padEnd(16)}${String(unlabelled.get(kind) ?? 0).padStart(8)}${String(sample.length).padStart(9)}${percent(mean(sample.map(({ facts }) => rateOf(kind, facts)))).padStart(14)}${percent(mean(sample.map(({ right }) => right))).padStart(11)}\n`);
}
process.stdout.write("\nsays           judged   says (mean)   is right   (all kinds, the half that is checked)\n");
const edges = [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.001];
let gap = 0;
for (let i = 0; i + 1 < edges.length; i++) {
  const [from = 0, to = 1] = edges.slice(i, i + 2);
  const bin = second.map((one) => ({ says: rateOf(one.kind, one.facts), right: one.right })).filter(({ says: said }) => said >= from && said < to);
  if (bin.length === 0) continue;
  const [said, right] = [mean(bin.map((one) => one.says)), mean(bin.map((one) => one.right))];
  gap += (bin.length / second.length) * Math.abs(said - right);
  process.stdout.write(`${`${percent(from)} to ${percent(Math.min(1, to))}`.padEnd(18)}${String(bin.length).padStart(4)}${percent(said).padStart(12)}${percent(right).padStart(11)}\n`);
}
process.stdout.write(`mean gap ${percent(gap)}\n\nwhat the first half suggests (log-odds):\n`);
for (const kind of Object.keys(labelOf) as FieldKind[]) {
  const names = Object.keys(rates[kind].facts) as FactName[];
  const sample = first.filter((one) => one.kind === kind);
  if (sample.length < 20) continue;
  const [base = 0, ...weights] = fit(sample, names).map((weight) => Math.round(weight * 10) / 10);
  process.stdout.write(`  ${kind}: { base: ${String(base)}, facts: { ${names.map((name, i) => `${name}: ${String(weights[i])}`).join(", ")} } },   // ${String(sample.length)}\n`);
}
