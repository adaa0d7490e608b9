/** Requirements that scorecards speak of, also those that a job asks no more. */
import { scorecardBodySchema } from "../../../src-preload/contract.ts";
import type { HiringLog } from "../../library/tracking/hiring-log.ts";

/** Their ids. Another requirement that had one of them would be shown with marks that were not given to it. */
export function scoredRequirements(hiringLog: Pick<HiringLog, "all">, jobId: string): string[] {
  const bodies = hiringLog.all().flatMap(({ what, jobId: of, body }) => (what === "scorecard" && of === jobId && body !== null ? [body] : []));
  return [...new Set(bodies.flatMap((body) => scorecardBodySchema.parse(JSON.parse(body)).scores.map(({ requirementId }) => requirementId)))];
}
