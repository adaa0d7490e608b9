import { compares, type LearningJob, type LearningTable } from "./table.ts";

/** Up to so many jobs are left out one by one, more of them in so many groups: each group takes a fit of its own. */
const mostGroups = 12;

/** Jobs that have something to learn from, in groups that are left out together: one job each, of more than twelve every twelfth. */
export function groupsOf(table: LearningTable): LearningJob[][] {
  const telling = table.filter(compares);
  const count = Math.min(mostGroups, telling.length);
  return Array.from({ length: count }, (_, g) => telling.filter((__, i) => i % count === g));
}
