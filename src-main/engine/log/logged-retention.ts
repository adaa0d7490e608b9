/** How long people are kept, with its entries in the log: the rules, who is left out of them, and who was put away by them. */
import type { RetentionRule } from "../../../src-preload/contract.ts";
import type { DecisionBodies } from "../../../src-preload/decisions.ts";
import type { Library } from "../../library/open-library.ts";
import type { DecisionLog } from "../../tracking/log/decision-log.ts";

export function loggedRetention(retention: Library["retention"], people: Pick<Library["people"], "resolve">, log: DecisionLog): Library["retention"] {
  const told = ({ jobId, who, days }: Pick<RetentionRule, "jobId" | "who" | "days">): DecisionBodies["retention.ruleAdded"] => ({ who, days, ...(jobId !== null && { job: log.jobRef(jobId) }) });
  return {
    ...retention,
    add(rule, at) {
      log.together(() => {
        retention.add(rule, at);
        log.record("retention.ruleAdded", told(rule));
      });
    },
    remove(ruleId) {
      log.together(() => {
        const rule = retention.rules().find((one) => one.ruleId === ruleId);
        retention.remove(ruleId);
        if (rule !== undefined) log.record("retention.ruleRemoved", told(rule));
      });
    },
    setKept(ids, kept, at) {
      log.together(() => {
        retention.setKept(ids, kept, at);
        const candidates = [...new Set(ids.filter((id) => people.resolve(id) !== null).map(log.numberOf))];
        if (candidates.length > 0) log.record("candidates.kept", { candidates, kept });
      });
    },
    putAway: (ids, at, eraseAt) =>
      log.together(() => {
        const candidates = ids.map(log.numberOf);
        const removed = retention.putAway(ids, at, eraseAt);
        if (removed > 0) log.record("candidates.removed", { candidates });
        return removed;
      }),
  };
}
