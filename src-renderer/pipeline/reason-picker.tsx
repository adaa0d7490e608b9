import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from "react";
import * as Popover from "@radix-ui/react-popover";
import { useStore } from "zustand";
import type { ProtectedWords } from "../../src-preload/contract.ts";
import { useServices } from "../app/context.ts";
import { cx } from "../ui/cx.ts";
import { candidateName } from "../ui/format.ts";
import { Key } from "../ui/key.tsx";
import { formatCount } from "../ui/numbers.ts";
import { PersonalWords } from "./personal-words.tsx";
import { words } from "../words/words.ts";

/** What a reason is asked for. */
export interface ReasonAsked {
  kind: "rejected" | "withdrawn";
  person: { name: string | null; file: string };
  /** How many besides. */
  others?: number;
}

interface ReasonPickerProps {
  asked: ReasonAsked | null;
  /** The element beside which it opens. */
  beside(): Element | null;
  onPick(reason: string | undefined): void;
  onClose(): void;
}

/** Asks why somebody is out: a reason from the list, the last one first at hand, or any other that is typed. */
export function ReasonPicker({ asked, beside, onPick, onClose }: ReasonPickerProps) {
  const anchor = useRef({ getBoundingClientRect: () => beside()?.getBoundingClientRect() ?? new DOMRect(window.innerWidth / 2, window.innerHeight / 3, 0, 0) });
  return (
    <Popover.Root open={asked !== null} onOpenChange={(open) => (open ? undefined : onClose())}>
      <Popover.Anchor virtualRef={anchor} />
      <Popover.Portal>
        {asked === null ? null : (
          <Popover.Content
            aria-label={questionOf(asked)}
            side="bottom"
            align="center"
            sideOffset={4}
            collisionPadding={12}
            onCloseAutoFocus={(event) => event.preventDefault()}
            className="z-50 w-[26rem] animate-appear rounded-xl border border-line bg-raised p-3 shadow-lift"
          >
            <Choices asked={asked} onPick={onPick} />
          </Popover.Content>
        )}
      </Popover.Portal>
    </Popover.Root>
  );
}

function questionOf({ kind, person, others = 0 }: ReasonAsked): string {
  const said = words.pipeline.reason;
  if (others > 0) return kind === "rejected" ? said.rejectMany(others + 1) : said.withdrawMany(others + 1);
  return kind === "rejected" ? said.reject(candidateName(person)) : said.withdraw(candidateName(person));
}

interface Choice {
  reason: string;
  name: string;
  /** It was typed just now, and is on no list. */
  own: boolean;
}

function Choices({ asked, onPick }: { asked: ReasonAsked; onPick(reason: string | undefined): void }) {
  const { tracking, client } = useServices();
  const { reasons, lastReason } = useStore(tracking.store);
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState(0);
  /** The reason that was to be used and speaks of the person: whoever wants it all the same says so once more. */
  const [warned, setWarned] = useState<{ reason: string; found: ProtectedWords } | null>(null);
  /** Rises with whatever is typed or picked, so that an answer about something earlier is not taken. */
  const turn = useRef(0);
  useEffect(() => () => void (turn.current += 1), []);
  const listId = useId();
  const choices = useMemo((): Choice[] => {
    const said = words.pipeline.reason;
    const last = lastReason[asked.kind];
    const offered = [...(last === null ? [] : [last]), ...reasons[asked.kind].filter((reason) => reason !== last)];
    const wanted = typed.trim().toLowerCase();
    const found = offered.filter((reason) => reason.toLowerCase().includes(wanted)).map((reason) => ({ reason, name: reason, own: false }));
    if (wanted === "" || offered.some((reason) => reason.toLowerCase() === wanted)) return found;
    const own = typed.trim().slice(0, 200);
    return [...found, { reason: own, name: warned?.reason === own ? said.ownAnyway(own) : said.own(own), own: true }];
  }, [asked.kind, reasons, lastReason, typed, warned]);
  const at = Math.min(chosen, choices.length - 1);

  const pick = async (choice: Choice | undefined): Promise<void> => {
    turn.current += 1;
    const mine = turn.current;
    if (choice?.own === true && warned?.reason !== choice.reason) {
      // A warning that cannot be had keeps nobody from going on.
      const { found } = await client.request("tracking.protectedWords", { text: choice.reason }).catch(() => ({ found: [] }));
      if (mine !== turn.current) return;
      if (found.length > 0) {
        setWarned({ reason: choice.reason, found });
        return;
      }
    }
    onPick(choice?.reason);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const digit = typed === "" && !event.ctrlKey && !event.metaKey && !event.altKey && /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : -1;
    if (step !== 0) setChosen((at + step + choices.length) % Math.max(1, choices.length));
    else if (event.key === "Enter") void pick(choices[at]);
    else if (digit >= 0 && digit < choices.length) void pick(choices[digit]);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <h2 className="text-sm font-semibold">{questionOf(asked)}</h2>
      <input
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={choices.length === 0 ? undefined : `${listId}-${String(at)}`}
        aria-autocomplete="list"
        aria-label={words.pipeline.reason.label}
        placeholder={words.pipeline.reason.placeholder}
        value={typed}
        maxLength={200}
        onChange={(event) => {
          turn.current += 1;
          setTyped(event.target.value);
          setChosen(0);
          setWarned(null);
        }}
        onKeyDown={onKeyDown}
        className="mt-2 h-8 w-full rounded-md border border-line-strong bg-raised px-2.5 text-sm"
      />
      <PersonalWords found={warned?.found ?? []} hint={words.pipeline.reason.personalHint} />
      <ul role="listbox" id={listId} aria-label={words.pipeline.reason.label} className="mt-2 max-h-64 overflow-y-auto">
        {choices.map((choice, index) => (
          <li
            key={choice.reason}
            role="option"
            id={`${listId}-${String(index)}`}
            aria-selected={index === at}
            onPointerMove={() => setChosen(index)}
            onClick={() => void pick(choice)}
            className={cx("flex min-h-8 cursor-pointer items-center gap-2 rounded-md px-2 py-1", index === at && "bg-hover")}
          >
            <span className="min-w-0 flex-1 break-words">{choice.name}</span>
            {typed === "" && index < 9 ? <Key>{formatCount(index + 1)}</Key> : null}
          </li>
        ))}
      </ul>
      <div className="mt-2 flex items-center justify-between gap-3 border-t border-line pt-2 text-xs text-ink-faint">
        <span>{words.pipeline.reason.about}</span>
        <button type="button" onClick={() => onPick(undefined)} className="shrink-0 rounded px-1 font-medium text-ink-soft hover:bg-hover hover:text-ink">
          {words.pipeline.reason.without}
        </button>
      </div>
    </>
  );
}
