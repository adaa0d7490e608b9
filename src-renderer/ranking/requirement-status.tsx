import type { RequirementStatus } from "../../src-preload/domain.ts";
import { cx } from "../ui/cx.ts";
import { requirementLook } from "./status-look.ts";

/** Sign and word of how far a requirement is met. */
export function RequirementStatusMark({ status }: { status: RequirementStatus }) {
  const { sign, name, color, ground } = requirementLook[status];
  return (
    <span className={cx("inline-flex h-5 shrink-0 items-center gap-1 rounded px-1.5 text-xs font-medium whitespace-nowrap", color, ground)}>
      <span aria-hidden className="text-sm leading-none">
        {sign}
      </span>
      {name}
    </span>
  );
}
