/** How long people are kept: rules, who is due by them, and putting away until a day. */
import type { Handlers } from "../../../src-preload/contract.ts";
import type { Library } from "../../library/open-library.ts";

export interface RetentionHandlersParts {
  library: Pick<Library, "retention">;
  now: () => Date;
  /** Somebody was put away. */
  onChange: () => void;
}

type RetentionHandlers = Pick<Handlers, "privacy.retention" | "privacy.addRule" | "privacy.removeRule" | "privacy.keep" | "privacy.putAway">;

/** Until then somebody who was put away can be brought back. */
const graceDays = 14;
const dayMs = 86_400_000;

export function createRetentionHandlers({ library: { retention }, now, onChange }: RetentionHandlersParts): RetentionHandlers {
  const state = () => ({ rules: retention.rules(), due: retention.due(now().getTime()), kept: retention.kept(), bin: retention.bin() });
  return {
    "privacy.retention": async () => state(),
    "privacy.addRule": async (rule) => {
      retention.add(rule, now().toISOString());
      return state();
    },
    "privacy.removeRule": async ({ ruleId }) => {
      retention.remove(ruleId);
      return state();
    },
    "privacy.keep": async ({ candidateIds, keep }) => {
      retention.setKept(candidateIds, keep, now().toISOString());
      return state();
    },
    "privacy.putAway": async ({ candidateIds }) => {
      const at = now();
      retention.putAway(candidateIds, at.toISOString(), new Date(at.getTime() + graceDays * dayMs).toISOString());
      onChange();
      return state();
    },
  };
}
