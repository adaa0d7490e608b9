import { TriangleAlert } from "lucide-react";
import type { IntegrityCode, IntegrityFlag, Span } from "../../src-preload/domain.ts";
import { words } from "../words/words.ts";

const said = words.ranking.flags;

/** In the panel: so many places at most can be gone to. */
const mostPlaces = 5;

/** In a row: what a person should look at before trusting the resume. */
export function FlagChips({ codes }: { codes: readonly IntegrityCode[] }) {
  return codes.map((code) => (
    <span key={code} className="ml-1.5 inline-flex shrink-0 items-center gap-1 rounded bg-unknown-soft px-1.5 align-[1px] text-2xs font-medium text-unknown">
      <TriangleAlert aria-hidden className="size-3" strokeWidth={2} />
      {said.names[code]}
    </span>
  ));
}

/** In the panel: the same in sentences, with the way to the place. */
export function FlagBanner({ flags, onShow }: { flags: readonly IntegrityFlag[]; onShow(span: Span): void }) {
  if (flags.length === 0) return null;
  return (
    <section aria-label={said.title} className="rounded-lg bg-unknown-soft px-3 py-2.5">
      <ul className="space-y-1.5">
        {flags.map(({ code, sentence, spans }) => (
          <li key={code} className="flex gap-2.5">
            <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-unknown" strokeWidth={2} />
            <p className="min-w-0 flex-1">
              <span className="font-semibold">{said.names[code]}. </span>
              {sentence}
              {spans.slice(0, mostPlaces).map((span, i) => (
                <button
                  key={`${String(span.start)}-${String(span.end)}`}
                  type="button"
                  onClick={() => onShow(span)}
                  className="ml-1.5 rounded font-medium text-accent underline underline-offset-2 hover:text-accent-hover"
                >
                  {spans.length === 1 ? said.show : said.showOne(i + 1)}
                </button>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
