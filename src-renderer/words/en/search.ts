/** Every word of the search: the box, its help, what is found, what is kept, and the like of somebody. */
import type { ConsentStanding, KnownSource } from "../../../src-preload/consent.ts";
import type { AddedWithin, JobFit } from "../../../src-preload/contract.ts";
import type { DegreeLevel } from "../../../src-preload/domain.ts";
import { formatCount, formatCounted } from "../../ui/numbers.ts";
import { privacy } from "./privacy.ts";

const degrees: Record<DegreeLevel, string> = {
  secondary: "Secondary school", vocational: "Vocational", associate: "Associate", bachelor: "Bachelor’s", master: "Master’s", doctorate: "Doctorate",
};
const addedWithin: Record<AddedWithin, string> = { 1: "Last 24 hours", 7: "Last 7 days", 30: "Last 30 days" };
const sources: Record<KnownSource, string> = { ...privacy.sources, none: privacy.notRecorded };
const consents: Record<ConsentStanding, string> = { ...privacy.consents, expired: "Expired", none: privacy.notRecorded };
const whyNot: Record<NonNullable<JobFit["why"]>, string> = {
  asks_nothing: "This job asks nothing yet.",
  too_far: "Too far from this job to be among those ranked.",
};

export const search = {
  box: "Search the library",
  placeholder: "Say what you look for, such as “looked after patients at night”, or skill:react years>=5",
  /** Before a query that is offered; a blank stands between. */
  searchFor: "Search for",

  help: {
    title: "How to search",
    about: "Just say what you look for. Winnow finds resumes by what they mean. Click an example to try it.",
    examples: [
      {
        title: "In your own words",
        examples: [
          { query: "looked after patients at night", does: "Resumes that say so, also in other words" },
          { query: "Excel in Berlin", does: "Skills, a place, years: who fits them all comes first" },
          { query: "electrician", does: "A word, a job, or somebody’s name" },
        ],
      },
      {
        title: "Exactly",
        examples: [
          { query: '"project manager"', does: "These words, in this order" },
          { query: "(react OR vue) AND typescript", does: "Either of two, and a third. AND, OR and NOT in capitals" },
          { query: "nurse -intern", does: "Without those who say intern" },
          { query: "account*", does: "All words that begin so" },
        ],
      },
      {
        title: "By what the resume states",
        examples: [
          { query: "skill:k8s", does: "A skill, by whichever name" },
          { query: 'title:"project manager"', does: "Title of any job held" },
          { query: "years>=5", does: "Years of experience; also years:3..8" },
          { query: "location:berlin", does: "Where somebody lives; company: where they worked" },
          { query: "degree:master", does: "That degree or a higher one" },
          { query: "language:german>=B2", does: "A language, and how well" },
        ],
      },
      {
        title: "By what you have recorded",
        examples: [
          { query: "source:referral", does: "Where they came from: own, referral, agency … or none" },
          { query: "consent:expired", does: "Also given, asked, refused or none" },
        ],
      },
      {
        title: "Together",
        examples: [{ query: "skill:excel years>=3 closed the books every month", does: "Excel and three years; whoever closed books comes first" }],
      },
    ] as { title: string; examples: { query: string; does: string }[] }[],
  },

  filters: {
    label: "Filters",
    also: "filter narrow only",
    names: { skills: "Skill", years: "Years", title: "Title", location: "Location", tags: "Tag", added: "Added", degrees: "Degree", files: "Files", source: "Source", consent: "Consent" },
    by: { skills: "Filter by skill", years: "Filter by years", title: "Filter by title", location: "Filter by location", tags: "Filter by tag", added: "Filter by added", degrees: "Filter by degree", files: "Filter by files", source: "Filter by source", consent: "Filter by consent" },
    /** A filter that is set, with what it is set to. */
    set: (filter: string, to: string) => `${filter}: ${to}`,
    takeAway: (filter: string) => `Take away the filter ${filter}`,
    clear: "Clear filters",
    unknown: "Nothing is known of this for the candidates found.",
    /** Between what must all be there, and between what will each do. */
    and: " and ",
    or: " or ",
    degrees,
    addedWithin,
    files: { several: "Several resumes of one person", other: "Not a resume" },
    sources,
    consents,
  },

  results: {
    label: "Candidates found",
    header: "Candidate, and what the resume says",
    more: "More",
    new: "New",
    onlyConditions: (plain: string) => `Fits the conditions; says nothing near “${plain}”`,
    page: (page: number) => `page ${formatCount(page)}`,
    nobody: "Nobody was found",
    nobodyNarrowed: "The filters may be too narrow for this search.",
    nobodyHint: "Try fewer words, or say it as a resume might: “ran the night shift on a ward”.",
    withoutFilters: "Search without the filters",
    everyone: "Show everyone",
  },

  saved: {
    button: "Saved",
    label: "Saved searches",
    none: "No search is saved yet. Save one, and Winnow tells you when new resumes fit it.",
    fresh: (count: number) => `${formatCount(count)} new`,
    saveAs: "Save this search as",
    save: "Save",
    newName: "New name",
    rename: "Rename",
    renameOne: (name: string) => `Rename ${name}`,
    deleteOne: (name: string) => `Delete ${name}`,
    deleted: (name: string) => `Deleted the saved search “${name}”.`,
    undo: "Undo",
  },

  menu: {
    button: (name: string) => `More for ${name}`,
    /** Other words by which people look for it. */
    also: "menu similar like jobs fit erase delete remove",
    label: (name: string) => `What to do with ${name}`,
    similar: "Find more like this candidate",
    jobs: "Which jobs fit",
    remove: "Remove from the library",
  },

  similar: {
    quotes: ["“", "”"] as readonly [string, string],
    label: "Similar candidates",
    header: "Candidate, and what they have in common",
    back: "Back",
    like: (name: string) => `Like ${name}`,
    by: "by skills, line of work and what they did. Name, school and home take no part.",
    nobody: (name: string) => `Nobody is like ${name} yet`,
    nobodyText: "Too little is known of this candidate’s skills and work, or nobody else does the like.",
    /** Between a sentence of the one and a sentence of the other. */
    near: "is near to",
  },

  jobs: {
    title: "Jobs that fit",
    titleOf: (name: string) => `Jobs that fit ${name}`,
    description: "Scores and places are those of each job’s own ranking.",
    none: "There is no job yet",
    noneText: "Paste a job ad, and Winnow says how this candidate stands for it.",
    make: "Make a job",
    ranking: (job: number, of: number) => `Ranking job ${formatCount(job)} of ${formatCount(of)}…`,
    progress: "Jobs ranked",
    place: (rank: number, of: number) => `Place ${formatCount(rank)} of ${formatCount(of)}`,
    fails: (mustHaves: number) => (mustHaves === 1 ? "fails a must-have" : `fails ${formatCounted(mustHaves, "must-have", "must-haves")}`),
    noEvidence: "No evidence found",
    whyNot,
  },
};
