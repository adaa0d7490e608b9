/** What candidates and jobs say of pay, start, place and the like: shown, typed and taken from lists. */
import { conditionWordsIn } from "../../../src-preload/condition-words.ts";
import { formatCount, formatCounted } from "../../ui/numbers.ts";

const candidates = (count: number): string => formatCounted(count, "candidate", "candidates");

export const conditions = {
  heading: "Conditions",
  /** What each is called, and its values in words. */
  spoken: conditionWordsIn("en"),
  undo: "Undo",
  lineWith: (title: string, words: string) => `${title}: ${words}.`,
  edit: (title: string, words: string) => `${title}: ${words}. Edit`,
  titled: (title: string, words: string) => `${title}: ${words}`,

  candidate: {
    nothing: "Nothing about pay, availability or wishes is stated.",
    notStated: "Not stated",
    notKnown: "Not known",
    saidNotKnown: (title: string) => `${title}: not known.`,
    fromResume: "Read from the resume",
    by: { recruiter: "typed by you", csv: "from an imported list" },
    byTitle: { recruiter: "Typed by you", csv: "From an imported list" },
    back: "Back to what the resume says",
    wentBack: (title: string) => `${title}: back to what the resume says.`,
    showAll: "Note what the candidate told you",
    hide: "Hide what is not stated",
  },

  job: {
    hint: "Compared with what each candidate says; they never change the score",
    notStated: "Not stated",
    notStatedAloud: "not stated",
    typedByYou: "typed by you",
    cleared: (title: string) => `Cleared: ${title.toLowerCase()}.`,
    counts: (title: string) => `How much ${title.toLowerCase()} counts`,
    uses: {
      knockout: { name: "Must", title: "Checked like a must-have: pass, unknown or fail, and the ranking can be filtered by it" },
      preference: { name: "Preferred", title: "Shown for every candidate as met, not met or not stated" },
      ignored: { name: "Ignore", title: "Not looked at" },
    },
  },

  editor: { clear: "Clear", cancel: "Cancel", keep: "Keep" },

  forms: {
    pay: {
      from: "From", fromExample: "50000", to: "To", toExample: "60000", currency: "Currency", per: "For",
      periods: { hour: "Hour", day: "Day", week: "Week", month: "Month", year: "Year" },
      notAmount: "Write an amount as 50000 or 50k.",
      missing: "An amount is missing.",
      turned: "The first amount is above the second.",
      notCurrency: "Write the currency in three letters, such as EUR.",
    },
    start: {
      jobStarts: "The job starts", canStart: "Can start", onDate: "On a date", now: "Immediately", date: "Date", example: "2026-03-01, or March 2026",
      notDate: "Write a date as 2026-03-01, or a month as 2026-03.",
      missing: "The date is missing.",
    },
    place: { label: "City and country", example: "Leeds, UK", missing: "The place is missing." },
    chooseOne: "Choose at least one.",
    contractIs: "The contract is",
    hoursAre: "The hours are",
    workIs: "The work is",
    days: { label: "Days a week on site", example: "2", notDays: "Write the days as a number from 0 to 7." },
    wants: "Wants",
    others: "Others",
    onlyThese: "Only these",
    perhapsOthers: "Perhaps others",
    notice: { label: "Notice", example: "4", in: "In", units: { days: "Days", weeks: "Weeks", months: "Months" }, notWhole: "Write a whole number; 0 for no notice." },
    relocate: { label: "Would relocate", yes: "Yes", no: "No", to: "To", anywhere: "Anywhere" },
    permit: {
      workIn: "May work in", areasExample: "Germany, European Union", permitFor: "Permit to work in", countryExample: "Germany",
      sponsor: "Sponsor", notSaid: "Not said", needed: "Needed", notNeeded: "Not needed",
      employer: "The employer", wouldSponsor: "Would sponsor", doesNotSponsor: "Does not sponsor",
      notCountry: (typed: string) => `“${typed}” is no country. Write it by its English name, such as Germany.`,
      writeCountry: "Write a country by its English name, such as Germany.",
      missing: "The country is missing.",
      union: "European Union",
    },
  },

  list: {
    about: "Expected pay, availability, work permits and wishes that you keep in a spreadsheet can be brought in as a CSV file: one row for each candidate, with an e-mail address or a name. You see what will change before anything does.",
    choose: "Choose a list",
    reading: "Reading the list…",
    template: "Save a list to fill in",
    updated: (count: number) => `Updated ${candidates(count)} from the list.`,
    takenBack: (count: number) => `${formatCounted(count, "value was", "values were")} taken back.`,

    title: "What this list would change",
    description: (file: string, rows: number) => `${file}: ${formatCounted(rows, "row", "rows")}. Nothing has been changed yet.`,
    region: "Changes",
    columns: (columns: readonly { header: string; holds: string }[]) => `Columns: ${columns.map(({ header, holds }) => `${header} (${holds})`).join(", ")}.`,
    leftOut: (columns: readonly string[]) => `Left out: ${columns.join(", ")}.`,
    unchanged: (count: number) => `${formatCounted(count, "row says", "rows say")} only what is known already.`,
    changes: "Changes",
    bad: "Cells that are left out",
    notFound: "Not in your library",
    ambiguous: "More than one candidate has this name",
    row: "Row",
    candidate: "Candidate",
    candidates: "Candidates",
    what: "What",
    untilNow: "Until now",
    then: "Then",
    column: "Column",
    cell: "Cell",
    why: "Why",
    who: "Who",
    notKnown: "not known",
    more: (count: number) => `and ${formatCount(count)} more`,
    hint: "Empty cells change nothing. The import can be undone.",
    cancel: "Cancel",
    nothing: "Nothing to change",
    update: (count: number) => `Update ${candidates(count)}`,
  },
};
