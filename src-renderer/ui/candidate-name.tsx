import { cx } from "./cx.ts";
import { candidateName } from "./format.ts";
import { MiddleCut } from "./middle-cut.tsx";
import { words } from "../words/words.ts";

interface CandidateNameProps {
  candidate: { name: string | null; file: string };
  className?: string;
}

/** Who it is; the file stands for someone whose name was not found, and leans to say so. */
export function CandidateName({ candidate, className }: CandidateNameProps) {
  const isFile = candidate.name === null;
  return (
    // The last letter of leaning words would be cut off where they are cut short.
    <span className={cx(className, isFile && "pr-0.5 font-normal! italic")} title={isFile ? words.ui.noNameIn(candidateName(candidate)) : candidateName(candidate)}>
      {isFile ? <MiddleCut text={candidateName(candidate)} /> : candidateName(candidate)}
    </span>
  );
}
