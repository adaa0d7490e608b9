/** Jobs by what a list calls them. */
import type { JobRow } from "../../../src-preload/contract.ts";

export type JobFound = { jobId: string; title: string } | { why: "jobNotFound" | "jobAmbiguous" };

const folded = (title: string): string => title.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
/** That the job is for everybody, as ads say it in ever other letters: "(m/w/d)", "[w|m|x]", "(f/m/div)", "(all genders)". */
const gender = String.raw`(?:[mwfdxhin*]|gn|div(?:ers)?)`;
const anyGender = new RegExp(String.raw`\s*(?:[([]\s*(?:${gender}\s*[/|,]\s*){1,4}${gender}\s*[)\]]|[([]\s*(?:all genders?|alle geschlechter|gn|divers)\s*[)\]]|\b[mwfdx](?:/[mwfdxi]){1,3}\s*$)`, "g");
/** Numbers of requisitions, and what else systems put beside a title: "Cook (REQ-12)", "REQ-12 - Cook", "Cook #12", "R-00123 Cook (Open)". */
const bare = (title: string): string =>
  folded(title).replace(anyGender, "").replace(/\s*\((?:open|closed|filled|on hold|draft|frozen|evergreen|confidential)\)$/, "").replace(/^[a-z]{0,5}[-_]?\d{4,}\s+(?=\p{L})/u, "").replace(/\s*[([][^()[\]]*\d[^()[\]]*[)\]]\s*$/, "").replace(/^[a-z]{0,5}[-_ ]?\d[\w-]*\s*[-–:|]\s*/, "").replace(/\s*[-–|]?\s*#?(?:req|job|id)?[-_ ]?\d{2,}$/, "").trim();

/** A finder over the jobs of a library. `jobId`: told by an id. Among jobs of one title the only open one is meant. */
export function createJobFinder(open: readonly JobRow[], archived: readonly JobRow[]): (title: string, jobId?: string) => JobFound {
  const all = [...open, ...archived];
  const isOpen = new Set(open.map(({ jobId }) => jobId));
  const cleaned = all.map((job) => ({ job, whole: folded(job.title), bare: bare(job.title) }));
  return (title, jobId) => {
    const byId = all.find((job) => job.jobId === jobId || job.jobId === title);
    if (byId !== undefined) return byId;
    const exact = cleaned.filter(({ whole }) => whole === folded(title));
    const near = exact.length > 0 ? exact : cleaned.filter((one) => one.bare !== "" && one.bare === bare(title));
    const openOnes = near.filter(({ job }) => isOpen.has(job.jobId));
    const [first, second] = openOnes.length > 0 ? openOnes : near;
    if (first === undefined) return { why: "jobNotFound" };
    return second === undefined ? first.job : { why: "jobAmbiguous" };
  };
}
