import { noJobConditions, type JobConditions } from "../../../src-preload/conditions.ts";

/** The conditions that an ad states. */
export function readJobConditions(_text: string): JobConditions {
  return noJobConditions;
}
