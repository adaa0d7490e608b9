import { useState } from "react";
import { FileQuestionMark } from "lucide-react";
import type { ResumeDetail } from "../../src-preload/contract.ts";
import type { DocumentKind } from "../../src-preload/domain.ts";
import { useServices } from "../app/context.ts";
import { Button } from "../ui/button.tsx";
import { toFailure, type Failure } from "../ui/failure.ts";
import { FailureNotice } from "../ui/notice.tsx";
import { words } from "../words/words.ts";

interface KindBannerProps {
  kind: DocumentKind;
  resumeId: string;
  onCorrected(corrected: ResumeDetail): void;
  onRemove(): void;
}

/** Over a file that is no resume: says what it is taken for, and lets a person know better. */
export function KindBanner({ kind, resumeId, onCorrected, onRemove }: KindBannerProps) {
  const { client } = useServices();
  const [problem, setProblem] = useState<Failure | null>(null);
  const [asked, setAsked] = useState(false);
  if (kind === "resume") return null;
  const insist = async (): Promise<void> => {
    setAsked(true);
    setProblem(null);
    try {
      onCorrected(await client.request("library.correct", { resumeId, edit: { op: "set", field: "kind", value: "resume" } }));
    } catch (thrown) {
      setProblem(toFailure(thrown));
    }
    setAsked(false);
  };
  return (
    <section aria-label={words.candidate.kind.region} className="flex items-start gap-2.5 border-b border-line bg-unknown-soft px-5 py-2">
      <FileQuestionMark aria-hidden className="mt-1 size-4 shrink-0 text-unknown" strokeWidth={1.75} />
      <div className="min-w-0 flex-1 pt-0.5">
        <p>
          <span className="font-medium">{words.library.marks.looksLike[kind]}</span> {words.candidate.kind.onlyContacts}
        </p>
        {problem === null ? null : <FailureNotice failure={problem} className="mt-1.5" />}
      </div>
      <span className="flex shrink-0 gap-1.5">
        <Button size="small" disabled={asked} onClick={() => void insist()}>
          {words.candidate.kind.isResume}
        </Button>
        <Button size="small" onClick={onRemove}>
          {words.candidate.kind.remove}
        </Button>
      </span>
    </section>
  );
}
