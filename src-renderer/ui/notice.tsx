import type { ReactNode } from "react";
import { CircleAlert, Info } from "lucide-react";
import { Button } from "./button.tsx";
import { cx } from "./cx.ts";
import { toFailure, type Failure } from "./failure.ts";
import { words } from "../words/words.ts";

export function Notice({ tone, children }: { tone: "problem" | "quiet"; children: ReactNode }) {
  const Icon = tone === "problem" ? CircleAlert : Info;
  return (
    <div
      className={cx(
        "flex gap-2.5 rounded-lg px-3 py-2.5",
        tone === "problem" ? "bg-fail-soft text-ink" : "bg-sunken text-ink-soft",
      )}
    >
      <Icon aria-hidden className={cx("mt-0.5 size-4 shrink-0", tone === "problem" ? "text-fail" : "text-ink-faint")} />
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  );
}

/** What went wrong with something that one can simply do once more. */
export function FailureNotice({ failure: { message, hint }, className }: { failure: Failure; className?: string }) {
  return (
    <div role="alert" className={className}>
      <Notice tone="problem">
        <p className="font-medium">{message}</p>
        {hint === null ? null : <p className="text-ink-soft">{hint}</p>}
      </Notice>
    </div>
  );
}

/** What went wrong in the place where the answer would have been, with what to do about it. */
export function Problem({ thrown, onRetry, children }: { thrown: unknown; onRetry(): void; children?: ReactNode }) {
  const { message, hint } = toFailure(thrown);
  return (
    <div role="alert">
      <Notice tone="problem">
        <p className="font-medium">{message}</p>
        {hint === null ? null : <p className="text-ink-soft">{hint}</p>}
        <div className="mt-2 flex gap-2">
          <Button size="small" onClick={onRetry}>
            {words.ui.tryAgain}
          </Button>
          {children}
        </div>
      </Notice>
    </div>
  );
}
