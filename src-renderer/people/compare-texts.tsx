import { useMemo } from "react";
import type { DuplicatePair } from "../../src-preload/contract.ts";
import { useAnswer } from "../app/context.ts";
import { cut } from "../resume/highlights.ts";
import { joinBrokenLines } from "../resume/broken-lines.ts";
import { candidateName, fileName } from "../ui/format.ts";
import { formatDay } from "../ui/numbers.ts";
import { Problem } from "../ui/notice.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { words } from "../words/words.ts";
import { onlyIn } from "./text-difference.ts";

type Person = DuplicatePair["candidates"][number];

/** The current resumes of two candidates side by side; what only one of them says is marked. */
export function CompareTexts({ left, right }: { left: Person; right: Person }) {
  const first = useAnswer("library.candidate", { candidateId: left.candidateId });
  const second = useAnswer("library.candidate", { candidateId: right.candidateId });
  return (
    <div className="grid min-h-0 flex-1 grid-cols-2 gap-px bg-line">
      <Side person={left} answer={first} other={second.data?.text ?? null} />
      <Side person={right} answer={second} other={first.data?.text ?? null} />
    </div>
  );
}

interface SideProps {
  person: Person;
  answer: ReturnType<typeof useAnswer<"library.candidate">>;
  other: string | null;
}

function Side({ person, answer, other }: SideProps) {
  const text = answer.data?.text ?? null;
  const differences = useMemo(() => (text === null || other === null ? [] : onlyIn(text, other)), [text, other]);
  const shown = useMemo(() => (text === null ? "" : joinBrokenLines(text)), [text]);
  return (
    <section aria-label={words.people.dialog.resumeOf(candidateName(person), fileName(person.file))} className="flex min-h-0 min-w-0 flex-col bg-raised">
      <header className="border-b border-line px-4 py-2">
        <p className="truncate font-semibold">{candidateName(person)}</p>
        <p className="truncate text-xs text-ink-faint">{words.people.fileAdded(fileName(person.file), formatDay(person.addedAt))}</p>
      </header>
      <div tabIndex={0} role="group" aria-label={words.people.dialog.textOf(fileName(person.file))} className="min-h-0 flex-1 overflow-y-auto px-4 py-3 text-xs leading-[1.6] break-words whitespace-pre-wrap -outline-offset-2">
        {answer.failure !== null ? (
          <Problem thrown={answer.failure} onRetry={answer.retry} />
        ) : text === null ? (
          <Skeleton lines={12} />
        ) : (
          cut(0, text.length, differences.map((span) => ({ ...span, tone: "found" }) as const)).map(({ start, end, tone }) =>
            tone === null ? (
              <span key={start}>{shown.slice(start, end)}</span>
            ) : (
              <mark key={start} className="rounded-[3px] bg-mark text-ink">
                {shown.slice(start, end)}
              </mark>
            ),
          )
        )}
      </div>
    </section>
  );
}
