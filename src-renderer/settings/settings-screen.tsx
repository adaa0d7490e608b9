import { BookOpenCheck, FileSpreadsheet, MessageSquareText, RefreshCw } from "lucide-react";
import { useStore } from "zustand";
import { useServices } from "../app/context.ts";
import { ListSettings } from "../conditions/list-settings.tsx";
import { Button } from "../ui/button.tsx";
import { formatCount, formatCounted } from "../ui/format.ts";
import { inLine, ProgressBar } from "../ui/progress-bar.tsx";
import { ModelSettings } from "./model-settings.tsx";
import { TaxonomySettings } from "./taxonomy-settings.tsx";

export function SettingsScreen() {
  return (
    <div className="h-full overflow-y-auto">
      <title>Settings – Winnow</title>
      <div className="mx-auto max-w-[46rem] px-6 pt-3 pb-10">
        <h1 className="text-xl font-semibold tracking-tight">Settings</h1>
        <section aria-labelledby="skills-and-titles" className="mt-5">
          <h2 id="skills-and-titles" className="flex items-center gap-2 text-lg font-semibold">
            <BookOpenCheck aria-hidden className="size-4 text-ink-faint" strokeWidth={1.75} />
            Skills and job titles
          </h2>
          <TaxonomySettings />
        </section>
        <section aria-labelledby="candidate-lists" className="mt-8">
          <h2 id="candidate-lists" className="flex items-center gap-2 text-lg font-semibold">
            <FileSpreadsheet aria-hidden className="size-4 text-ink-faint" strokeWidth={1.75} />
            Candidates’ pay, availability and wishes
          </h2>
          <ListSettings />
        </section>
        <section aria-labelledby="reading-for-meaning" className="mt-8">
          <h2 id="reading-for-meaning" className="flex items-center gap-2 text-lg font-semibold">
            <MessageSquareText aria-hidden className="size-4 text-ink-faint" strokeWidth={1.75} />
            Reading for meaning
          </h2>
          <ModelSettings />
        </section>
        <section aria-labelledby="read-again" className="mt-8">
          <h2 id="read-again" className="flex items-center gap-2 text-lg font-semibold">
            <RefreshCw aria-hidden className="size-4 text-ink-faint" strokeWidth={1.75} />
            Read all resumes again
          </h2>
          <p className="mt-1 text-ink-soft">
            When Winnow learns to read better, resumes from before can be read again from their text in your library. What you corrected stays as you
            corrected it.
          </p>
          <Reread />
        </section>
      </div>
    </div>
  );
}

function Reread() {
  const { rereading } = useServices();
  const { running, done, total } = useStore(rereading.store);
  const share = total === 0 ? 0 : done / total;
  return (
    <div className="mt-3 flex h-8 items-center gap-3">
      <Button disabled={running} onClick={rereading.start}>
        Read all resumes again
      </Button>
      {running ? (
        <ProgressBar label="Resumes read again" share={share} className={inLine} />
      ) : null}
      <p role="status" className="numerals text-ink-soft">
        {running ? `${formatCount(done)} of ${formatCount(total)}` : total > 0 ? `${formatCounted(total, "resume was", "resumes were")} read again.` : ""}
      </p>
    </div>
  );
}
