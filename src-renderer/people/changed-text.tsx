import { useEffect, useEffectEvent, useRef, useState } from "react";
import { ChevronDown, ChevronUp, UnfoldVertical } from "lucide-react";
import { cx } from "../ui/cx.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { words } from "../words/words.ts";
import { ChangedWords, Sign } from "./change-marks.tsx";
import type { Block } from "./text-blocks.ts";
import type { Line } from "./text-changes.ts";

/** The later text with what was taken out and put in, from change to change by keys. */
export function ChangedText({ blocks }: { blocks: readonly Block[] }) {
  const said = words.people.changes;
  const scroller = useRef<HTMLDivElement>(null);
  const changes = blocks.filter(({ kind }) => kind === "change");
  /** The place of the change one is at; −1 before the first. */
  const [at, setAt] = useState(-1);
  const [unfolded, setUnfolded] = useState<ReadonlySet<Block>>(new Set());
  const go = (step: 1 | -1): void => {
    const next = Math.max(0, Math.min(at + step, changes.length - 1));
    const change = scroller.current?.querySelector<HTMLElement>(`[data-change="${String(next)}"]`);
    change?.focus({ preventScroll: true });
    change?.scrollIntoView({ block: "center" });
  };
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const step = event.ctrlKey || event.metaKey || event.altKey ? undefined : stepKeys[event.key.toLowerCase()];
    // In a list of choices a letter chooses.
    if (step === undefined || event.target instanceof HTMLSelectElement) return;
    event.preventDefault();
    go(step);
  });
  // The keys work wherever the focus is in the sheet.
  useEffect(() => {
    const sheet = scroller.current?.closest<HTMLElement>("[role=dialog]");
    const listener = (event: KeyboardEvent): void => onKeyDown(event);
    sheet?.addEventListener("keydown", listener);
    return () => sheet?.removeEventListener("keydown", listener);
  }, []);
  return (
    <section aria-label={said.text} className="flex min-h-0 min-w-0 flex-1 flex-col bg-sunken">
      <div className="flex h-10 shrink-0 items-center gap-1 border-b border-line bg-raised px-5">
        <p className="numerals flex-1 text-ink-soft">
          {changes.length === 0 ? said.sameText : at < 0 ? said.found(changes.length) : said.place(at + 1, changes.length)}
        </p>
        <IconButton icon={ChevronUp} label={said.previous} shortcut="K" disabled={at <= 0} onClick={() => go(-1)} />
        <IconButton icon={ChevronDown} label={said.next} shortcut="J" disabled={at >= changes.length - 1} onClick={() => go(1)} />
      </div>
      <div ref={scroller} role="group" aria-label={said.text} tabIndex={0} className="min-h-0 flex-1 overflow-y-auto px-4 py-4 -outline-offset-2">
        <div className="mx-auto max-w-[52rem] rounded-lg border border-line bg-raised py-3 text-[0.8125rem] leading-[1.6]">
          {blocks.map((block, index) => {
            if (block.kind === "change") {
              const place = changes.indexOf(block);
              return (
                <div
                  key={index}
                  role="group"
                  aria-label={said.place(place + 1, changes.length)}
                  data-change={place}
                  tabIndex={-1}
                  onFocus={() => setAt(place)}
                  className={cx("my-1 py-1 -outline-offset-2", place === at && "bg-sunken shadow-[inset_3px_0_0_var(--accent)]")}
                >
                  <Lines lines={block.lines} />
                </div>
              );
            }
            if (block.kind === "around" || unfolded.has(block)) return <Lines key={index} lines={block.lines} />;
            return (
              <button
                key={index}
                type="button"
                onClick={() => setUnfolded(new Set(unfolded).add(block))}
                className="my-1 flex w-full items-center gap-2 bg-sunken px-4 py-1 text-left text-xs text-ink-soft hover:bg-hover hover:text-ink"
              >
                <UnfoldVertical aria-hidden className="size-3.5 shrink-0" />
                {said.unfold(block.lines.length)}
              </button>
            );
          })}
        </div>
      </div>
    </section>
  );
}

const stepKeys: Record<string, 1 | -1> = { j: 1, k: -1 };

/** Long stretches that are far from the screen cost nothing until they come near. */
const Lines = ({ lines }: { lines: readonly Line[] }) => (
  <div className="[contain-intrinsic-size:auto_24rem] [content-visibility:auto]">
    {lines.map((line, index) => (
      <p key={index} className="flex gap-2 px-4 break-words">
        <LineSign how={line.how} />
        <span className={cx("min-w-0 flex-1", line.how === "removed" && "text-ink-soft")}>{line.how === "changed" ? <ChangedWords pieces={line.pieces} /> : <WholeLine line={line} />}</span>
      </p>
    ))}
  </div>
);

const LineSign = ({ how }: { how: Line["how"] }) => (how === "same" ? <span className="w-3 shrink-0" /> : <Sign how={how} {...(how === "changed" ? { said: words.people.changes.signs.changed } : {})} />);

const WholeLine = ({ line }: { line: Exclude<Line, { how: "changed" }> }) => <ChangedWords pieces={[line]} />;
