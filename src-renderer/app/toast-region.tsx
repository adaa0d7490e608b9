import { CircleAlert, CircleCheck, X } from "lucide-react";
import { useStore } from "zustand";
import { cx } from "../ui/cx.ts";
import { useGoesByItself } from "../ui/use-goes-by-itself.ts";
import { useServices } from "./context.ts";
import type { Toast } from "./toasts.ts";
import { words } from "../words/words.ts";

const shownMilliseconds = { done: 8_000, problem: 14_000 };

export function ToastRegion() {
  const { toasts } = useServices();
  const shown = useStore(toasts.store);
  return (
    <div role="region" aria-label={words.app.messages.label} aria-live="polite" className="fixed right-4 bottom-14 z-50 flex w-96 max-w-[90vw] flex-col gap-2">
      {shown.map((toast) => (
        <ToastCard key={toast.id} toast={toast} onClose={() => toasts.close(toast.id)} />
      ))}
    </div>
  );
}

function ToastCard({ toast, onClose }: { toast: Toast; onClose(): void }) {
  const holding = useGoesByItself(shownMilliseconds[toast.tone], onClose);
  const Icon = toast.tone === "done" ? CircleCheck : CircleAlert;
  return (
    <div
      {...holding}
      className="flex animate-rise items-start gap-2.5 rounded-lg border border-line bg-raised px-3 py-2.5 shadow-lift"
    >
      <Icon aria-hidden className={cx("mt-0.5 size-4 shrink-0", toast.tone === "done" ? "text-pass" : "text-fail")} />
      <div className="min-w-0 flex-1">
        <p className="font-medium break-words">{toast.text}</p>
        {toast.hint === null ? null : <p className="text-ink-soft">{toast.hint}</p>}
      </div>
      {toast.action === null ? null : (
        <button
          type="button"
          className="-my-0.5 rounded-md px-2 py-0.5 font-semibold text-accent hover:bg-hover"
          onClick={() => {
            toast.action?.run();
            onClose();
          }}
        >
          {toast.action.label}
        </button>
      )}
      <button
        type="button"
        aria-label={words.app.messages.close}
        className="-my-0.5 -mr-1 flex size-6 items-center justify-center rounded-md text-ink-faint hover:bg-hover hover:text-ink"
        onClick={onClose}
      >
        <X aria-hidden className="size-3.5" />
      </button>
    </div>
  );
}
