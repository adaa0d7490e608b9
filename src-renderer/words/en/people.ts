/** Every word of duplicates, and of the resumes that one person has. */
import type { DuplicatePair } from "../../../src-preload/contract.ts";
import { formatCount, formatCounted } from "../../ui/numbers.ts";

const reasons: Record<DuplicatePair["reason"], string> = {
  same_text: "nearly the same text",
  same_email: "the same e-mail address",
  same_phone: "the same phone number",
  same_name_and_jobs: "the same name and jobs that agree",
};

export const people = {
  undo: "Undo",
  compare: "Compare",
  merge: "Merge",
  keepApart: "Keep apart",
  fileAdded: (file: string, day: string) => `${file} · added ${day}`,

  /** Why two may be one. */
  reasons,
  alike: (reason: string, share: string) => `${reason}, ${share} of the text alike`,
  duplicate: "Probable duplicate",
  sameAs: (name: string, why: string) => `Probably the same person as ${name}: ${why}.`,
  nameAndFile: (name: string, file: string) => `${name} (${file})`,
  duplicates: (count: number, more: boolean) => `Duplicates (${formatCount(count)}${more ? "+" : ""})`,

  dialog: {
    title: "Probable duplicates",
    nobody: "Nobody here looks like somebody else.",
    toDecide: (count: number, more: boolean) =>
      `${more ? `The surest ${formatCount(count)} pairs to decide on; more follow` : `${formatCounted(count, "pair", "pairs")} to decide on`}. What only one of the two resumes says is marked.`,
    decided: { title: "Everything is decided", text: "When a new resume looks like someone who is in the library already, the pair is shown here." },
    pairs: "Pairs",
    both: (first: string, second: string) => `${first} and ${second}`,
    mergeHint: "Merging keeps both resumes; the newer one counts. It can be undone at any time.",
    resumeOf: (name: string, file: string) => `Resume of ${name}, ${file}`,
    textOf: (file: string) => `Text of ${file}`,
  },
  merged: (name: string) => `${name} is one candidate now, with both resumes.`,
  keptApart: "They stay two people.",
  separated: (name: string) => `Two people now. The other resume stands by itself again, apart from ${name}.`,
  madeCurrent: "This is the current resume now: the one that is listed, searched and ranked.",

  versions: {
    list: "Resumes of this candidate",
    count: (count: number) => formatCounted(count, "resume", "resumes"),
    added: (day: string) => `added ${day}`,
    addedCurrent: (day: string) => `added ${day} · the current one`,
    older: "An older resume",
    olderMeans: "An older resume, not searched or ranked.",
    makeCurrent: "Make this the current one",
    otherPerson: "This is another person",
    back: "Back",
    backToCurrent: "Back to the current resume",
  },

  /** What changed from one resume of a person to another. */
  changes: {
    compareWith: "Compare with…",
    compareWithCurrent: "Compare with the current one",
    title: (name: string) => `What changed in the resumes of ${name}`,
    description: "From the one resume to the other: what was added (+), removed (−) and changed (±).",
    from: "From",
    to: "To",
    version: (file: string, day: string) => `${file}, added ${day}`,
    currentVersion: (file: string, day: string) => `${file}, added ${day} (current)`,

    summary: "In short",
    /** `what`: "2 jobs, 5 skills". */
    added: (what: string) => `${what} added`,
    removed: (what: string) => `${what} removed`,
    changed: (what: string) => `${what} changed`,
    counted: {
      jobs: (count: number) => formatCounted(count, "job", "jobs"),
      education: (count: number) => formatCounted(count, "school or degree", "schools or degrees"),
      skills: (count: number) => formatCounted(count, "skill", "skills"),
      certifications: (count: number) => formatCounted(count, "certificate", "certificates"),
      languages: (count: number) => formatCounted(count, "language", "languages"),
    },
    lists: { jobs: "Jobs", education: "Education", skills: "Skills", certifications: "Certificates", languages: "Languages" },
    signs: { added: "Added", removed: "Removed", changed: "Changed" },
    /** A job as a line: "Electrician, Volt Ltd (2015 – 2020)". */
    withPeriod: (entry: string, period: string) => `${entry} (${period})`,
    sameProfile: "Jobs, education, skills, certificates and languages are the same.",

    text: "Changes in the text",
    found: (count: number) => formatCounted(count, "change in the text", "changes in the text"),
    place: (at: number, of: number) => `Change ${formatCount(at)} of ${formatCount(of)}`,
    next: "Next change",
    previous: "Previous change",
    unfold: (lines: number) => `Show ${formatCounted(lines, "unchanged line", "unchanged lines")}`,
    sameText: "The two texts say the same, word for word.",
    tooDifferent: {
      title: "The two texts have too little in common",
      text: "They are too long and too different to be compared line by line. What Winnow read of either is compared beside this.",
    },
  },
};
