/** What a person is given who asks what is stored about them. */
import type { Provenance } from "../../../src-preload/contract.ts";
import type { LibraryEvent } from "../../../src-preload/contract.ts";
import { roundPoints } from "./phrases.ts";
import { provenance } from "./provenance.ts";

const happened: Record<LibraryEvent["kind"], string> = {
  imported: "Imported", read_again: "Read again by newer rules", corrected: "Corrected by the recruiter", made_current: "Made the current resume", stated: "Stated about them", tagged: "Tagged", noted: "A note was written",
  note_edited: "A note was changed", marked: "Marked in a job", moved: "Moved to a stage of a job", merged: "Two candidates were joined into one",
};

export const subject = {
  fileName: "what-is-stored-about",
  title: (name: string) => `What is stored about ${name}`,
  about: (date: string) =>
    `Made by Winnow on ${date} from the recruiter’s library. It lists all that is kept about this person: what was read from their documents, what was written about them, how they are scored for each job at this moment, and where they stood in rankings that were looked at. The JSON file beside or instead of this one holds the same, row by row as it is stored.`,
  nameless: "a candidate without a name",
  headings: {
    person: "Who they are", provenance: "Where the data came from, and consent", work: "Work", education: "Education", skills: "Skills", languages: "Languages", certificates: "Certificates",
    facts: "Pay, start and wishes", tags: "Tags", notes: "Notes", happened: "What happened", jobs: "In jobs", scores: "Scores now", rankings: "Rankings that were looked at", resumes: "Documents", backups: "Backups that hold them", hiring: "Interviews, offers and what came after", reported: "What they reported of themselves", log: "In the decision log", stored: "Rows in the database", text: (file: string) => `Text of ${file}`,
  },
  fields: { name: "Name", email: "E-mail", phone: "Phone", location: "Location", links: "Link", title: "Title", years: "Years of experience" },
  field: (name: string, value: string) => `${name}: ${value}`,
  source: (source: Provenance["source"], detail: string) => `Source: ${source === null ? "not recorded" : provenance.source(source)}${detail === "" ? "" : ` (${detail})`}`,
  consent: (consent: Provenance["consent"], until: string | null) => `Consent: ${consent === null ? "not recorded" : provenance.consent(consent)}${until === null ? "" : `, until ${until}`}`,
  document: (added: string, bytes: number, hash: string) => `Added ${added}, ${String(bytes)} bytes, SHA-256 ${hash}`,
  happened: (kind: LibraryEvent["kind"]) => happened[kind],
  marked: { shortlisted: "put on the shortlist", maybe: "marked as maybe", rejected: "marked as rejected", none: "mark taken away" },
  noteInJob: "note", undone: "taken back since", takenBack: "something was taken back",
  score: (points: number, rank: number, of: number) => `${roundPoints(points)} of 100 points, rank ${String(rank)} of ${String(of)}`,
  readBy: (model: string) => `read by the model ${model}`,
  readAgainBy: (model: string) => `read once more by the model ${model}`,
  learned: (version: string) => `with what was learned from outcomes, version ${version}`,
  blind: "in blind review",
  rankingsBeyond: (count: number) =>
    `${count === 1 ? "One more ranking was" : `${String(count)} more rankings were`} looked at since this person came into the library, of which only the first places are kept. This person is not among those; whether and where they stood further down is not kept.`,
  notRanked: "not ranked: too far from what the job asks",
  asksNothing: "not ranked: the job asks nothing",
  rows: (table: string, count: number) => `${table}: ${String(count)}`,
  /** An attribute of the self-reported categories; one that Winnow does not know stays as it was written. */
  attribute: (name: string) => ({ sex: "Sex", race: "Race or ethnicity" })[name] ?? name,
  reported: "Kept in a file of its own; it takes part in no ranking.",
  madeBy: (who: string) => `by ${who}`,
};
