import { Fragment } from "react";
import { Key } from "../ui/key.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { shortcutHelp } from "./shortcuts.ts";

export function HelpDialog({ open, onOpenChange }: { open: boolean; onOpenChange(open: boolean): void }) {
  return (
    <Sheet open={open} onOpenChange={onOpenChange} place="middle" title="Keyboard shortcuts" description="Everything works without a mouse.">
      {shortcutHelp.map(({ title, entries }) => (
        <section key={title} className="mt-3">
          <h3 className="mb-1 text-xs font-semibold text-ink-faint">{title}</h3>
          <dl className="divide-y divide-line">
            {entries.map(({ keys, does }) => (
              <div key={does} className="flex items-center justify-between gap-6 py-1.5">
                <dt>{does}</dt>
                <dd className="flex items-center gap-1">
                  {keys.map((key, index) => (
                    <Fragment key={key}>
                      {index > 0 ? <span className="px-0.5 text-xs text-ink-faint">or</span> : null}
                      <Key>{key}</Key>
                    </Fragment>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Sheet>
  );
}
