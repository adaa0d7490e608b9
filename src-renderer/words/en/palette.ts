/** What the command palette says. */
import { formatCounted } from "../../ui/numbers.ts";

export const palette = {
  title: "Find anything, and do it",
  about: "Type the beginning of words; go with the arrow keys, and press Enter.",
  placeholder: "A candidate, a job, a saved search, or what you want to do",
  list: "What was found",
  groups: {
    recent: "Recently used",
    screen: "On this screen",
    go: "Go to",
    jobs: "Jobs",
    candidates: "Candidates",
    searches: "Saved searches",
    settings: "Settings",
    app: "Winnow",
  },
  job: { open: "Job", ranking: "Ranking", pipeline: "Pipeline", shortlist: "Shortlist", funnel: "Funnel" },
  candidate: "Candidate",
  savedSearch: "Saved search",
  settings: "Settings",
  looking: "Looking through your candidates…",
  searchLibrary: (query: string) => `Search the resumes for “${query}”`,
  found: (count: number) => formatCounted(count, "result", "results"),
  keys: { move: "to move", choose: "to choose", close: "to close" },
};
