import { useState, type ReactNode } from "react";
import { PenLine, Plus, Trash2 } from "lucide-react";
import type { Hiring, Interview, Offer, Scorecard } from "../../src-preload/contract.ts";
import { useServices } from "../app/context.ts";
import { Button } from "../ui/button.tsx";
import { formatCount, formatDay, formatMoment } from "../ui/numbers.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { Problem } from "../ui/notice.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { words } from "../words/words.ts";
import { InterviewForm, OfferForm, OutcomeForm } from "./entry-forms.tsx";
import type { About } from "./interview-desk.ts";
import { ScorecardForm } from "./scorecard-form.tsx";
import { useHiring } from "./use-hiring.ts";

const said = words.interviews;

/** What is being filled in; `before` is what is corrected, null for something new. */
type Filled =
  | { what: "interview"; before: Interview | null }
  | { what: "scorecard"; interview: Interview; before: Scorecard | null }
  | { what: "offer"; before: Offer | null }
  | { what: "outcome" };

/** Interviews with their scorecards, offers, and what became of who was hired, of one candidate for one job. */
export function InterviewsPart({ jobId, candidateId }: About) {
  const { data, failure, retry } = useHiring(jobId, candidateId);
  return (
    <section aria-label={said.title} className="mt-4">
      <h3 className="mb-1.5 font-semibold">{said.title}</h3>
      {failure !== null ? <Problem thrown={failure} onRetry={retry} /> : null}
      {data !== null ? <Parts hiring={data} about={{ jobId, candidateId }} /> : failure === null ? <Skeleton lines={3} /> : null}
    </section>
  );
}

function Parts({ hiring: { interviews, offers, outcome }, about }: { hiring: Hiring; about: About }) {
  const [filled, setFilled] = useState<Filled | null>(null);
  return (
    <div className="space-y-4">
      <Group title={said.interviews} add={said.addInterview} none={interviews.length === 0 ? said.none : null} onAdd={() => setFilled({ what: "interview", before: null })}>
        {interviews.map((interview) => (
          <InterviewItem key={interview.interviewId} interview={interview} about={about} onFill={setFilled} />
        ))}
      </Group>
      <Group title={said.offers} add={said.addOffer} none={offers.length === 0 ? said.noOffer : null} onAdd={() => setFilled({ what: "offer", before: null })}>
        {offers.map((offer) => (
          <OfferItem key={offer.offerId} offer={offer} about={about} onCorrect={() => setFilled({ what: "offer", before: offer })} />
        ))}
      </Group>
      <Group title={said.after} add={outcome === null ? said.addOutcome : said.changeOutcome} none={outcome === null ? said.noOutcome : null} onAdd={() => setFilled({ what: "outcome" })}>
        {outcome === null ? null : (
          <Item about={about} subjectId={outcome.outcomeId} what={said.after} onCorrect={() => setFilled({ what: "outcome" })} title={said.afters[outcome.after]} facts={formatDay(outcome.on)} note={outcome.note} by={outcome.by} saidAt={outcome.saidAt} />
        )}
      </Group>
      {filled === null ? null : <Form filled={filled} about={about} outcome={outcome} onLeave={() => setFilled(null)} />}
    </div>
  );
}

function Form({ filled, outcome, ...rest }: { filled: Filled; about: About; outcome: Hiring["outcome"]; onLeave(): void }) {
  switch (filled.what) {
    case "interview":
      return <InterviewForm before={filled.before} {...rest} />;
    case "scorecard":
      return <ScorecardForm interview={filled.interview} before={filled.before} {...rest} />;
    case "offer":
      return <OfferForm before={filled.before} {...rest} />;
    case "outcome":
      return <OutcomeForm before={outcome} {...rest} />;
  }
}

function Group({ title, add, none, onAdd, children }: { title: string; add: string; none: string | null; onAdd(): void; children: ReactNode }) {
  return (
    <div role="group" aria-label={title}>
      <div className="flex items-center">
        <h4 className="flex-1 text-xs font-semibold text-ink-faint">{title}</h4>
        <Button look="quiet" size="small" onClick={onAdd}>
          <Plus aria-hidden className="size-3.5" />
          {add}
        </Button>
      </div>
      {none === null ? null : <p className="text-ink-faint">{none}</p>}
      {children}
    </div>
  );
}

interface ItemProps {
  about: About;
  subjectId: string;
  /** What it is called where its buttons are named. */
  what: string;
  title: string;
  facts: string;
  note: string;
  by: string;
  saidAt: string;
  onCorrect(): void;
  children?: ReactNode;
}

function Item({ about, subjectId, what, title, facts, note, by, saidAt, onCorrect, children }: ItemProps) {
  const { interviews } = useServices();
  return (
    <div className="border-t border-line py-2 first:border-t-0">
      <div className="flex items-start gap-1">
        <div className="min-w-0 flex-1">
          <p>
            <span className="font-medium">{title}</span>
            {facts === "" ? null : <span className="text-ink-soft"> · {facts}</span>}
          </p>
          {note === "" ? null : <p className="whitespace-pre-line">{note}</p>}
          <p className="text-xs text-ink-faint">{said.by(by, formatDay(saidAt))}</p>
        </div>
        <IconButton icon={PenLine} label={said.correct(what)} onClick={onCorrect} />
        <IconButton icon={Trash2} label={said.remove(what)} onClick={() => void interviews.remove(about, subjectId, what)} />
      </div>
      {children}
    </div>
  );
}

function InterviewItem({ interview, about, onFill }: { interview: Interview; about: About; onFill(filled: Filled): void }) {
  const { interviewId, at, kind, interviewers, note, by, saidAt, scorecards } = interview;
  const title = `${formatMoment(at)}, ${said.kinds[kind]}`;
  return (
    <Item about={about} subjectId={interviewId} what={title} title={title} facts={interviewers.join(", ")} note={note} by={by} saidAt={saidAt} onCorrect={() => onFill({ what: "interview", before: interview })}>
      <div className="mt-1 ml-3 border-l-2 border-line pl-3">
        {scorecards.map((card) => (
          <ScorecardItem key={card.scorecardId} card={card} about={about} onCorrect={() => onFill({ what: "scorecard", interview, before: card })} />
        ))}
        <Button look="quiet" size="small" onClick={() => onFill({ what: "scorecard", interview, before: null })}>
          <Plus aria-hidden className="size-3.5" />
          {said.addScorecard}
        </Button>
      </div>
    </Item>
  );
}

function ScorecardItem({ card, about, onCorrect }: { card: Scorecard; about: About; onCorrect(): void }) {
  const { scorecardId, interviewer, scores, recommendation, note, by, saidAt } = card;
  const title = said.scorecardBy(interviewer);
  return (
    <Item about={about} subjectId={scorecardId} what={title} title={title} facts={recommendation === null ? "" : said.recommend[recommendation]} note={note} by={by} saidAt={saidAt} onCorrect={onCorrect}>
      <ul className="text-sm">
        {scores.map(({ requirementId, asked, score, note: own }) => (
          <li key={requirementId} className="flex gap-2">
            <span className="numerals w-4 shrink-0 text-right font-semibold">{formatCount(score)}</span>
            <span className="min-w-0">
              {asked}
              {own === "" ? null : <span className="text-ink-soft"> · {own}</span>}
            </span>
          </li>
        ))}
      </ul>
    </Item>
  );
}

function OfferItem({ offer, about, onCorrect }: { offer: Offer; about: About; onCorrect(): void }) {
  const { offerId, on, pay, state, endedOn, note, by, saidAt } = offer;
  const title = [formatDay(on), pay].filter((part) => part !== "").join(", ");
  const facts = [said.states[state], endedOn === null ? "" : formatDay(endedOn)].filter((part) => part !== "").join(", ");
  return <Item about={about} subjectId={offerId} what={title} title={title} facts={facts} note={note} by={by} saidAt={saidAt} onCorrect={onCorrect} />;
}
