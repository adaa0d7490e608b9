/** Every word of the jobs' screen: the list, a new job, its requirements, and templates. */
import type { CefrLevel, DegreeLevel, Importance, RequirementKind } from "../../../src-preload/domain.ts";
import { formatCount, formatCounted, formatYears } from "../../ui/numbers.ts";

const importance: Record<Importance, string> = { must: "Must have", high: "High importance", medium: "Medium importance", low: "Low importance" };
const importanceShort: Record<Importance, string> = { must: "Must", high: "High", medium: "Medium", low: "Low" };
const importanceMeaning: Record<Importance, string> = {
  must: "Counts most, and is checked for every candidate: pass, unknown or fail",
  high: "Counts nearly as much",
  medium: "Counts a little less",
  low: "Nice to have",
};
const kinds: Record<RequirementKind, string> = {
  skill: "Skill", experience: "Experience", education: "Education", certification: "Certification", language: "Language", location: "Location", other: "Other",
};
const degrees: Record<DegreeLevel, string> = {
  secondary: "Secondary school", vocational: "Vocational training", associate: "Associate degree", bachelor: "Bachelor’s degree", master: "Master’s degree", doctorate: "Doctorate",
};
const languageLevels: Record<CefrLevel, string> = {
  A1: "A1, beginner", A2: "A2, basic", B1: "B1, conversational", B2: "B2, good", C1: "C1, fluent", C2: "C2, like a native speaker",
};
const yearsOrMore = (years: number): string => (years === 1 ? "1 year or more" : `${formatYears(years)} years or more`);
const lastMonths = (months: number): string => formatCounted(months, "month", "months");

export const jobs = {
  importance,
  importanceShort,
  importanceMeaning,
  kinds,
  degrees,
  languageLevels,

  title: "Jobs",
  newJob: "New job",
  pageOf: (page: string) => `${page} – Winnow`,
  none: "Your jobs will stand here. Paste an ad on the right to make the first one.",
  onShortlist: (count: number) => `${formatCount(count)} on the shortlist`,
  requirementCount: (count: number) => formatCounted(count, "requirement", "requirements"),

  create: {
    hint: "Paste or type the ad, or drop its file here. Winnow reads the requirements from it; you can change every one of them.",
    text: "Text of the job ad",
    example: "Senior nurse, intensive care. You must have…",
    drop: "Drop the ad to make a job of it",
    reading: "Reading the ad…",
    read: "Read the requirements",
    file: "Choose a file",
    samples: "Or start with a sample ad",
  },

  /** For a job of which nothing but the title is known. */
  titleOnly: {
    ask: "This job came without its ad, as jobs from a list do. Paste the ad to rank for it.",
    until: "Until then only the title is known, and a ranking goes by nothing else.",
    read: (requirements: number) => `Read the ad: ${formatCounted(requirements, "requirement", "requirements")}.`,
    ranked: "Ranked by the job’s title alone: it came without its ad, as jobs from a list do.",
    open: "Paste its ad",
  },

  jobTitle: "Title of the job",
  ad: "Job ad",
  requirements: "Requirements",
  remove: "Remove the job",
  removed: (title: string) => `Removed the job “${title}”.`,
  rank: "Rank candidates",

  requirement: {
    label: (text: string, kind: string, under: string) => `${text}: ${kind}, ${under}. Edit`,
    readAs: (facts: string) => `Read as: ${facts}`,
    edit: "Edit the requirement",
    removed: (text: string) => `Removed the requirement “${text}”.`,
    add: "Add",
    addUnder: (under: string) => `Add a requirement: ${under}`,
    newUnder: (under: string) => `New requirement: ${under}`,
    example: "For example: 3 years of bookkeeping",
    text: "Requirement",
    empty: "Write what is asked, or remove the requirement.",
    kind: "Kind",
    importance: "Importance",
    remove: "Remove",
    cancel: "Cancel",
    keep: "Keep the change",
    years: "Years at least",
    noYears: "None",
    yearsRange: (most: number) => `A number from 0 to ${formatCount(most)}`,
    yearsInstead: "Or years of work instead",
    lastUsed: "Last used",
    anyTime: "Any time",
    level: "Level at least",
    anyLevel: "Any level",
    degree: "Degree at least",
    anyDegree: "Any degree",
  },
  facts: {
    yearsOrMore,
    orYears: (years: number) => `or ${yearsOrMore(years)}`,
    /** A choice by itself, and the same within a list of facts. Less than two years are said in months. */
    usedWithin: (years: number) => (years === 1 ? "In the last year" : years < 2 ? `In the last ${lastMonths(Math.round(years * 12))}` : `In the last ${formatYears(years)} years`),
    used: (years: number) => (years === 1 ? "used in the last year" : years < 2 ? `used in the last ${lastMonths(Math.round(years * 12))}` : `used in the last ${formatYears(years)} years`),
    anyOne: "any one of these",
  },

  moved: (requirement: string, importance: string) => `“${requirement}” is now under ${importance}.`,
  ordered: (requirement: string, place: number, of: number, importance: string) =>
    `“${requirement}” is now ${formatCount(place)} of ${formatCount(of)} under ${importance}.`,
  moveBack: (requirement: string) => `Put “${requirement}” back where it was.`,
  moveKeys: "Drag to order, or press Alt with an arrow: left and right change the place, up and down the importance. U takes it back.",
  noMust: "Nothing must be met yet. Winnow reads a must only where the ad says so: “must”, “required”, “at least”, or the heading “Must have”. The heading “Requirements” alone counts as high. Drag a requirement here, or press Alt+↑ on it.",
  earlier: "Move before the one before it",
  later: "Move behind the next one",
  undo: "Undo",

  more: "More for this job",
  copy: "Make a copy",
  copied: (title: string) => `Made a copy of “${title}”, without its candidates. Give it a title of its own.`,
  saveTemplate: "Save as a template",
  archive: "Archive",
  unarchive: "Take out of the archive",
  archivedNote: "This job is archived. It is left out of the lists, the jobs that fit and the pipeline; nothing of it is lost.",
  archived: (title: string) => `Archived “${title}”.`,
  unarchived: (title: string) => `Took “${title}” out of the archive.`,

  find: "Find a job",
  which: "Which jobs",
  open: "Open",
  archivedJobs: "Archived",
  noneOpen: "No job is open. Make a new one, or take one out of the archive.",
  noneArchived: "Nothing is archived.",
  noneFound: (typed: string) => `No job’s title says “${typed}”.`,
  showAll: "Show all",
  archivedOn: (day: string) => `Archived ${day}`,

  templates: {
    title: "Or start from a template",
    empty: "No templates yet. Open a job that you will need again and choose “Save as a template”.",
    start: (name: string) => `Start a job from ${name}`,
    facts: (requirements: number) => formatCounted(requirements, "requirement", "requirements"),
    menu: (name: string) => `More for the template ${name}`,
    rename: "Rename",
    newName: (name: string) => `New name of the template ${name}`,
    remove: "Remove",
    saved: (name: string) => `Saved the template “${name}”. New jobs can be started from it.`,
    removed: (name: string) => `Removed the template “${name}”.`,
    renamed: (name: string) => `The template is now called “${name}”.`,
  },
};
