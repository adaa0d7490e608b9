import { CircleAlert, CircleCheck } from "lucide-react";
import type { CareOutcome } from "../../src-preload/contract.ts";
import { FailureNotice } from "../ui/notice.tsx";
import { words } from "../words/words.ts";

/** What a check of the library found, and what to do about it. */
export function VerificationView({ outcome: { verification, error, at } }: { outcome: Extract<CareOutcome, { kind: "verify" }> }) {
  if (verification === null) return error === null || error.code === "cancelled" ? null : <FailureNotice failure={{ message: error.message, hint: error.hint ?? null }} />;
  return (
    <div className="mt-3">
      <p role="status" className="font-medium">
        {verification.ok ? words.settings.library.whole(at) : words.settings.library.notWhole(at)}
      </p>
      <ul aria-label={words.settings.library.checks} className="mt-1.5 space-y-1.5">
        {verification.checks.map(({ name, ok, message, hint, files }) => (
          <li key={name} className="flex gap-2">
            {ok ? <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-pass" /> : <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-fail" />}
            <div className="min-w-0">
              <p>{message}</p>
              {hint === null ? null : <p className="text-ink-soft">{hint}</p>}
              {files.length === 0 ? null : (
                <ul aria-label={words.settings.library.files} className="mt-1 list-disc pl-5 text-xs break-all text-ink-soft">
                  {files.map((file, at) => (
                    <li key={at}>{file}</li>
                  ))}
                </ul>
              )}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
