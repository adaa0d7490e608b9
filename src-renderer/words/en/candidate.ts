/** Every word of a candidate's profile and of how it is corrected. */
import type { correctableLists } from "../../../src-preload/contract.ts";
import { formatCount, formatCounted } from "../../ui/numbers.ts";

/** What is said of an entry of a list: that one can be added, was added, and so on. */
interface EntryWords {
  add: string;
  added: string;
  change: string;
  remove: string;
  removed: string;
}

const entryWords = (what: string, article: "a" | "an" = "a"): EntryWords => ({
  add: `Add ${article} ${what}`,
  added: `Added the ${what}.`,
  change: `Change the ${what}`,
  remove: `Remove the ${what}`,
  removed: `Removed the ${what}.`,
});

const entries: Record<(typeof correctableLists)[number], EntryWords> = {
  emails: entryWords("e-mail address", "an"),
  phones: entryWords("phone number"),
  links: entryWords("link"),
  employment: entryWords("job"),
  education: entryWords("school"),
  skills: entryWords("skill"),
  certifications: entryWords("certificate"),
  languages: entryWords("language"),
};

export const candidate = {
  candidate: "Candidate",
  profile: "Profile",
  remove: "Remove from the library",
  close: "Close the candidate",
  undo: "Undo",
  cancel: "Cancel",
  addIt: "Add",
  fileAdded: (file: string, day: string) => `${file} · added ${day}`,

  parts: {
    contact: "Contact", employment: "Employment", education: "Education", skills: "Skills", certifications: "Certifications", languages: "Languages",
    empty: "None found in the resume.",
  },
  entries,
  addContact: "Add a contact",
  addContactHint: "Add an e-mail address, a phone number or a link",
  addLocation: "Add the location",
  addField: "Add the field",
  addIssuer: "Add the issuer",
  addDate: "Add the date",
  addLevel: "Add the level",

  noName: { text: "No name was found in this resume.", add: "Add it" },
  added: (day: string) => `Added ${day}`,

  fields: {
    name: "Name", location: "Location", email: "E-mail", phone: "Phone", link: "Link",
    years: "Years of experience", title: "Title", company: "Company", dates: "Dates", from: "From", to: "To",
    school: "School", degree: "Degree", field: "Field",
    skill: "Skill", certificate: "Certificate", certificateName: "Name", issuer: "Issuer", given: "Given", language: "Language", level: "Level",
  },
  missing: {
    location: "Location not found", years: "Years not found", title: "Title not found", company: "Company not found",
    dates: "Dates not found", degree: "Degree not found", school: "School not found",
  },
  fromMonth: "From (year and month)",
  toMonth: "To (year and month)",
  monthExample: "2019-03",
  laterMonthExample: "2021-06",
  stillThere: "still there",

  /** A field as a screen reader says it: "Company: Harbour Ltd". */
  fieldIs: (label: string, content: string) => `${label}: ${content}`,
  fieldIsUnsure: (label: string, content: string) => `${label}: ${content} (check this)`,
  /** Where it was read, for its tooltip. */
  fieldRead: (label: string, reading: string) => `${label}: ${reading.slice(0, 1).toLowerCase()}${reading.slice(1)}`,
  checkThis: (tip: string) => `Check this. ${tip}`,
  unsure: "(check this)",
  correct: (label: string) => `Correct: ${label}`,
  corrected: (label: string) => `${label} corrected.`,
  datesCorrected: "Dates corrected.",
  correctedByYou: "Corrected by you",
  addedByYou: "Added by you",
  isCorrected: (label: string) => `${label}: corrected by you`,
  goBack: "Back to what the resume says",
  wentBack: (label: string) => `${label}: back to what the resume says.`,
  workedOut: (share: string) => `Worked out from the resume, ${share} sure`,
  readFrom: (page: number, share: string) => `Read from page ${formatCount(page)}, ${share} sure`,

  isMissing: (label: string) => `The ${label.toLowerCase()} is missing.`,
  notAMonth: "Write a month as 2019-03, or a year as 2019.",
  notYears: "Write the years as a number, such as 4.5.",
  endBeforeBeginning: "The end lies before the beginning.",

  /** "8.4 years in Software, 2 in Teaching": the longest first, of which there is one at least. */
  families: (families: readonly { years: string; one: boolean; name: string }[]) =>
    families.map(({ years, one, name }, index) => (index === 0 ? `${years} ${one ? "year" : "years"} in ${name}` : `${years} in ${name}`)).join(", "),

  skill: {
    yearsShort: (years: string) => `${years} y`,
    countsAs: (name: string) => `counts as ${name}`,
    notOfThisPerson: "Not a skill of this person",
    removed: (name: string) => `Removed the skill ${name}.`,
    said: (times: number) => (times === 1 ? "Said once." : `Said ${formatCounted(times, "time", "times")}.`),
    undated: "No dated job mentions it.",
    months: (months: number) => formatCounted(months, "month", "months"),
    inJobs: (long: string) => `${long} in dated jobs.`,
    inJobsNow: (long: string) => `${long} in dated jobs, used now.`,
    inJobsUntil: (long: string, last: string) => `${long} in dated jobs, last used ${last}.`,
  },
  cefr: (level: string) => `${level} of the Common European Framework`,

  kind: {
    region: "Not a resume",
    onlyContacts: "Only contact details were read.",
    isResume: "It is a resume after all",
    remove: "Remove",
  },
};
