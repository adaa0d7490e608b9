/** Who stands on a board, as one short text that is another when anybody else does: where they stand makes no difference. */
import type { Standing } from "../../src-preload/contract.ts";

/** FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

export function rosterOf(standings: ReadonlyMap<string, Pick<Standing, "stageId">>): string {
  let [people, sum] = [0, 0];
  for (const [candidateId, { stageId }] of standings) {
    if (stageId === null) continue;
    people += 1;
    // A sum, so that the order in which they came makes no difference.
    sum = (sum + hashOf(candidateId)) >>> 0;
  }
  return `${String(people)}-${String(sum)}`;
}
