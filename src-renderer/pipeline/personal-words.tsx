import type { ProtectedWords } from "../../src-preload/contract.ts";
import { quoted } from "../ui/format.ts";
import { Notice } from "../ui/notice.tsx";
import { words } from "../words/words.ts";

/** Says gently that a reason speaks of the person, and what to do about it; nothing is forbidden. It is read out as soon as it stands there. */
export function PersonalWords({ found, hint }: { found: ProtectedWords; hint: string }) {
  const said = words.pipeline.reason;
  return (
    <div role="status">
      {found.length === 0 ? null : (
        <div className="mt-2">
          <Notice tone="quiet">
            {found.map((one) => (
              <p key={one.matter}>{said.personal(one.words.map(quoted).join(", "), said.matters[one.matter])}</p>
            ))}
            <p className="text-ink-soft">{hint}</p>
          </Notice>
        </div>
      )}
    </div>
  );
}
