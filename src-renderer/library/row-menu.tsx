import { useLayoutEffect, useRef, useState } from "react";
import { Ellipsis } from "lucide-react";
import { CandidateMenu } from "../search/candidate-menu.tsx";
import { candidateName } from "../ui/format.ts";
import { iconButton } from "../ui/icon-button.tsx";
import { words } from "../words/words.ts";

interface RowMenuProps {
  candidate: { candidateId: string; name: string | null; file: string };
  /** The keyboard is on this row, and its button can be reached with Tab. */
  isActive: boolean;
  onRemove(): void;
}

/** What the row's button was wanted for first. */
type Wanted = "pointing" | "focus" | "press";

/**
 * The menu of a row of a long list. Until somebody goes near it, it is a plain button that looks and is called the same: a menu and
 * a tooltip in each of the rows that come and go while one scrolls would cost more than the rest of the row.
 */
export function RowMenu({ candidate, isActive, onRemove }: RowMenuProps) {
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const place = useRef<HTMLSpanElement>(null);
  // It stays once it is there: it may be open when the keyboard goes on to another row.
  if (isActive && wanted === null) setWanted("pointing");
  useLayoutEffect(() => {
    if (wanted === "focus") place.current?.querySelector("button")?.focus({ preventScroll: true });
  }, [wanted]);
  return (
    <span ref={place}>
      {wanted === null ? (
        <button
          type="button"
          tabIndex={-1}
          aria-label={words.search.menu.button(candidateName(candidate))}
          aria-haspopup="menu"
          aria-expanded={false}
          className={iconButton}
          onPointerEnter={({ pointerType }) => {
            // A finger presses in the same moment.
            if (pointerType === "mouse") setWanted("pointing");
          }}
          onFocus={() => setWanted("focus")}
          onPointerDown={() => setWanted("press")}
          onClick={(event) => {
            event.stopPropagation();
            setWanted("press");
          }}
        >
          <Ellipsis aria-hidden className="size-4" strokeWidth={1.75} />
        </button>
      ) : (
        <CandidateMenu candidate={candidate} tabIndex={isActive ? 0 : -1} startsOpen={wanted === "press"} onRemove={onRemove} />
      )}
    </span>
  );
}
