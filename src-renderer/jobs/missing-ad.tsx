import { useId, useState } from "react";
import type { Job } from "../../src-preload/domain.ts";
import { isTitleOnly } from "../../src-preload/title-only.ts";
import { useServices } from "../app/context.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { words } from "../words/words.ts";

const said = words.jobs.titleOnly;

/** In the place of an ad that is not there: what is missing, and a field for it. */
export function MissingAd({ job }: { job: Job }) {
  const { jobs } = useServices();
  const [text, setText] = useState("");
  const [reading, setReading] = useState(false);
  const id = useId();
  const read = async (): Promise<void> => {
    setReading(true);
    await jobs.giveAd(job.jobId, text);
    setReading(false);
  };
  return (
    <section aria-label={words.jobs.ad} className="flex w-[44%] max-w-[44rem] shrink-0 flex-col gap-3 overflow-y-auto border-l border-line bg-sunken px-4 py-4">
      <div className="rounded-lg border border-line bg-raised">
        <Notice tone="quiet">
          <p id={id} className="font-medium text-ink">
            {said.ask}
          </p>
          {isTitleOnly(job) ? <p>{said.until}</p> : null}
        </Notice>
      </div>
      <textarea
        aria-label={words.jobs.create.text}
        aria-describedby={id}
        value={text}
        maxLength={200_000}
        placeholder={words.jobs.create.example}
        onChange={(event) => setText(event.target.value)}
        className="min-h-48 w-full flex-1 resize-none rounded-lg border border-control bg-raised px-4 py-3"
      />
      <div>
        <Button look="primary" disabled={reading || text.trim() === ""} onClick={() => void read()}>
          {reading ? words.jobs.create.reading : words.jobs.create.read}
        </Button>
      </div>
    </section>
  );
}
