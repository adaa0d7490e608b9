/** The library as screens change it: whatever an auditor asks about stands in the decision log, written together with it or not at all. */
import type { Library } from "../../library/open-library.ts";
import type { DecisionLog } from "../../tracking/log/decision-log.ts";
import { loggedJobs } from "./logged-jobs.ts";
import { loggedCandidates, loggedFacts, loggedPeople, loggedResumes } from "./logged-people.ts";
import { loggedRetention } from "./logged-retention.ts";

export function loggedLibrary(library: Library, log: DecisionLog): Library {
  return {
    ...library,
    jobs: loggedJobs(library.jobs, log),
    candidates: loggedCandidates(library.candidates, library.people, log),
    resumes: loggedResumes(library.resumes, log),
    facts: loggedFacts(library.facts, log),
    people: loggedPeople(library.people, log),
    retention: loggedRetention(library.retention, library.people, log),
  };
}
