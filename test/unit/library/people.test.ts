import { expect, test } from "vitest";
import { emptyProfile, type Profile } from "../../../src-preload/domain.ts";
import { jobsAgree, latestDate, type ComparableJob } from "../../../src-main/library/people/evidence.ts";
import { bandsOf, signatureOf, similarity } from "../../../src-main/library/people/fingerprint.ts";
import { clearlyDiffer, nameKeys, sameName } from "../../../src-main/library/people/names.ts";
import { partition, type ResumePair } from "../../../src-main/library/people/partition.ts";
import { packWords, unpackWords } from "../../../src-main/library/word-boxes.ts";

test.each([
  ["Maria Santos", "SANTOS, Maria"], ["Maria Santos", "Maria J. Santos"], ["Maria José Santos", "Maria Santos"], ["Dr. Zoë Müller", "Zoe Muller, PhD"],
  ["Johnathan Smithson", "Jonathan Smithson"], ["M. José Santos", "Maria José Santos"],
])("%s and %s are one name", (a, b) => {
  expect(sameName(a, b)).toBe(true);
  expect(sameName(b, a)).toBe(true);
  expect(clearlyDiffer(a, b)).toBe(false);
});

test.each([["Maria Santos", "Maria Lopez"], ["John A. Smith", "John Brown Smith"], ["Anna Berg", "Hanna Bergmann"], ["John Smith", "Jane Smith"]])("%s and %s clearly differ", (a, b) => {
  expect(clearlyDiffer(a, b)).toBe(true);
  expect(clearlyDiffer(b, a)).toBe(true);
});

test("an initial with a surname is neither the same name nor another", () => {
  expect(sameName("J. Smith", "John Smith")).toBe(false);
  expect(clearlyDiffer("J. Smith", "John Smith")).toBe(false);
  expect(clearlyDiffer(null, "John Smith")).toBe(false);
});

test("names that are the same share a key", () => {
  expect(nameKeys("Santos, Maria José")).toContain(nameKeys("Maria Santos")[0]);
  expect(nameKeys("J. Smith")).toEqual([]);
});

const held = (company: string, title: string, start: string, end: string): ComparableJob => ({ company, title, start, end });

test("namesakes held the same job when company and time agree, and not when only the title does", () => {
  const one = held("acme", "engineer", "2018-01", "2020-06");
  expect(jobsAgree([one], [held("acme", "developer", "2019-01", "9999-99")])).toBe(true);
  expect(jobsAgree([one], [held("acme", "engineer", "2021-01", "9999-99")])).toBe(false);
  expect(jobsAgree([one], [held("bolts", "engineer", "2018-02", "2020-06")])).toBe(false);
  expect(jobsAgree([one], [held("", "engineer", "2018-02", "2020-06")])).toBe(true);
  expect(jobsAgree([one], [held("acme holding", "engineer", "2018-01", "2020-06")])).toBe(true);
});

test("a resume is newer by its newest job, then by its education, and no other document is newer than a resume", () => {
  const job = { title: null, company: null, location: null, end: null, current: true, span: { start: 0, end: 0 }, bullets: [] };
  const study = { degree: null, level: null, field: null, institution: null, start: null, span: { start: 0, end: 0 } };
  const of = (start: string | null, end: string | null, kind: Profile["kind"] = "resume") =>
    latestDate({ ...emptyProfile, kind, employment: start === null ? [] : [{ ...job, start }], education: end === null ? [] : [{ ...study, end }] });
  const inOrder = [of("2024-01", "2024", "cover_letter"), of(null, "2027"), of("2019", "2019"), of("2019-04", null), of("2019-04", "2018"), of("2021-02", "2010")];
  expect([...inOrder].sort()).toEqual(inOrder);
});

const words = (from: number, to: number): string => Array.from({ length: to - from }, (_, i) => `word${String(from + i)}`).join(" ");

test("a signature estimates the share of common shingles and does not see who the person is", () => {
  const signature = (text: string, identity = [] as { start: number; end: number }[]) => signatureOf(text, identity) ?? new Uint32Array(128);
  expect(similarity(signature(words(0, 400)), signature(words(0, 400)))).toBe(1);
  expect(similarity(signature(words(0, 400)), signature(words(500, 900)))).toBeLessThan(0.05);
  expect(Math.abs(similarity(signature(words(0, 400)), signature(words(100, 500))) - 296 / 496)).toBeLessThan(0.13);
  expect(signature(`Ann Lee ${words(0, 100)}`, [{ start: 0, end: 7 }])).toEqual(signature(words(0, 100)));
  expect(signatureOf("too short to say anything", [])).toBeNull();
});

test("texts that are nearly the same meet in some band", () => {
  const [a, b] = [signatureOf(words(0, 400), []), signatureOf(words(0, 360), [])];
  const bands = new Set(a && bandsOf(a));
  expect(b && bandsOf(b).some((band) => bands.has(band))).toBe(true);
  expect([...bands].every((band) => Number.isSafeInteger(band))).toBe(true);
});

const resume = (resumeId: number, name: string | null) => ({ resumeId, name, contentHash: `h${String(resumeId)}` });
const link = (low: number, high: number, verdict: ResumePair["verdict"] = null, joins = true): ResumePair => ({ low, high, joins, verdict });

test("who shares details with two people who differ belongs to neither, whoever came first", () => {
  const pairs = [link(1, 2), link(2, 3)];
  expect(partition([resume(1, "John Smith"), resume(2, null), resume(3, "Jane Brown")], pairs)).toEqual([[1], [2], [3]]);
  expect(partition([resume(1, "John Smith"), resume(2, "J. Smith"), resume(3, "Jane Smith")], pairs)).toEqual([[1], [2], [3]]);
  expect(partition([resume(1, "John Smith"), resume(2, null), resume(3, "John A. Smith")], pairs)).toEqual([[1, 2, 3]]);
});

test("the recruiter's word goes before every link", () => {
  const people = [resume(1, "Maria Santos"), resume(2, "Maria Lopez"), resume(3, "Maria Lopez")];
  expect(partition(people, [link(1, 2, "merged", false), link(2, 3)])).toEqual([[1, 2, 3]]);
  expect(partition(people, [link(1, 2, "merged", false), link(2, 3), link(1, 3, "apart")])).toEqual([[1, 2], [3]]);
  expect(partition(people, [link(2, 3, "apart")])).toEqual([[1], [2], [3]]);
});

test("word boxes come back as they were, to a ten-thousandth of the page", () => {
  const word = (start: number, end: number, y: number, confidence: number | null) => ({ start, end, x: 0.1234, y, width: 0.05, height: 0.0125, confidence });
  const pages = [
    { page: 1, width: 595.28, height: 841.89, words: [word(0, 5, 0.05, null), word(6, 9, 0.05, 0.905), word(3, 4, 0.9, 0)] },
    { page: 2, width: 1200, height: 1600, words: [] },
    { page: 3, width: 595.28, height: 841.89, words: [word(70_000, 70_004, -0.01, 1)] },
  ];
  expect(unpackWords(packWords(pages))).toEqual(pages);
});
