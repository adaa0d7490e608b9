import { useMemo } from "react";
import type { ResumeDetail } from "../../src-preload/contract.ts";
import { Notice } from "../ui/notice.tsx";
import { words } from "../words/words.ts";
import { ChangedText } from "./changed-text.tsx";
import { ChangesSummary } from "./changes-summary.tsx";
import { profileChanges } from "./profile-changes.ts";
import { blocksOf } from "./text-blocks.ts";
import { textChanges } from "./text-changes.ts";

/** What changed from one resume to another: in short what Winnow read of them, and at length their texts. */
export function VersionChanges({ from, to }: { from: ResumeDetail; to: ResumeDetail }) {
  const summary = useMemo(() => profileChanges(from.profile, to.profile), [from.profile, to.profile]);
  const blocks = useMemo(() => {
    const lines = textChanges(from.text, to.text);
    return lines === null ? null : blocksOf(lines);
  }, [from.text, to.text]);
  const { tooDifferent } = words.people.changes;
  return (
    <div className="flex min-h-0 flex-1 border-t border-line">
      <ChangesSummary changes={summary} />
      {blocks !== null ? (
        <ChangedText key={`${from.resumeId} ${to.resumeId}`} blocks={blocks} />
      ) : (
        <div className="min-w-0 flex-1 p-5">
          <Notice tone="quiet">
            <p className="font-medium text-ink">{tooDifferent.title}</p>
            <p>{tooDifferent.text}</p>
          </Notice>
        </div>
      )}
    </div>
  );
}
