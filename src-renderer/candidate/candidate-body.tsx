import { useMemo, useState, type ReactNode } from "react";
import type { ResumeDetail } from "../../src-preload/contract.ts";
import type { Span } from "../../src-preload/domain.ts";
import { useBlind } from "../blind/use-blind.ts";
import { CandidateFacts } from "../conditions/candidate-facts.tsx";
import { HistoryPart } from "../organising/history-part.tsx";
import { NotesPart } from "../organising/notes-part.tsx";
import { TagsPart } from "../organising/tags-part.tsx";
import { PrivacyPart } from "../privacy/privacy-part.tsx";
import { joinBrokenLines } from "../resume/broken-lines.ts";
import type { Highlight } from "../resume/highlights.ts";
import { ResumeView } from "../resume/resume-view.tsx";
import { sentenceAround } from "../resume/sentence-around.ts";
import { fileName, shortPath } from "../ui/format.ts";
import { formatDay } from "../ui/numbers.ts";
import { Notice } from "../ui/notice.tsx";
import { useLater } from "../ui/use-later.ts";
import { words } from "../words/words.ts";
import type { FoundSpans } from "./found-spans.ts";
import { NoName } from "./missing-name.tsx";
import { ProfileDeskContext, type ProfileDesk } from "./profile-desk.ts";
import { ProfileView } from "./profile-view.tsx";
import { readingsByField, spansOf } from "./readings.ts";
import { followField } from "./same-entry.ts";
import { TextField } from "./text-field.tsx";
import { useCorrections } from "./use-corrections.ts";

interface CandidateBodyProps {
  resume: ResumeDetail;
  found: FoundSpans;
  /** Changes when the resume was read again. */
  version: number;
  /** Stands beside the name. */
  menu: ReactNode;
  /** Null where the profile is only to be looked at. */
  onCorrected: ((corrected: ResumeDetail) => void) | null;
  /** What must be said first. */
  children: ReactNode;
}

/** The code of the warning that the banner over the profile says already. */
const saidByBanner = "not_a_resume";

/** What the pointer rests on for so long is brought on screen; what it only passes is not. */
const restMilliseconds = 350;

const toned = (spans: readonly Span[], tone: Highlight["tone"]): Highlight[] => spans.map(({ start, end }) => ({ start, end, tone }));

/** A resume's profile beside the resume; what one points at lights up in the other. */
export function CandidateBody({ resume: newest, found, version, menu, onCorrected, children }: CandidateBodyProps) {
  const [resume, setResume] = useState(newest);
  const { profile } = resume;
  const readings = useMemo(() => readingsByField(profile), [profile]);
  const [litFields, setLitFields] = useState<readonly string[]>([]);
  const [hoveredSkill, setHoveredSkill] = useState<string | null>(null);
  const [openSkill, setOpenSkill] = useState<string | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const [pointed, setPointed] = useState<Span | null>(null);
  const [goal, setGoal] = useState<Span | null>(null);
  // What is being typed survives: in a newer profile it stays with its field, and another resume waits until it was kept or left.
  if (newest !== resume && (editing === null || newest.resumeId === resume.resumeId)) {
    setResume(newest);
    if (editing !== null) setEditing(followField(editing, profile, newest.profile));
    if (newest.resumeId !== resume.resumeId) {
      setLitFields([]);
      setHoveredSkill(null);
      setOpenSkill(null);
      setPointed(null);
      setGoal(null);
    }
  }
  const blind = useBlind();
  const litSkill = hoveredSkill ?? openSkill;
  const mentions = (id: string | null): readonly Span[] => profile.skills.find((skill) => skill.id === id)?.mentions ?? [];
  const later = useLater(restMilliseconds);
  const go = ([first]: readonly Span[]): void => setGoal(first === undefined ? null : { ...first });
  const send = useCorrections(resume, (corrected) => onCorrected?.(corrected));
  const desk: ProfileDesk = {
    readings,
    light(fields) {
      setLitFields(fields ?? []);
      later(fields === null ? null : () => go(spansOf(readings, fields)));
    },
    show(fields) {
      setLitFields(fields);
      go(spansOf(readings, fields));
    },
    correct: onCorrected === null ? null : send,
    editing,
    edit: setEditing,
  };
  const { start = null, end = null } = found.sentences[0] ?? {};
  // Not another object each time that the search is answered anew: it would scroll back to it.
  const firstFound = useMemo(() => (start === null || end === null ? null : { start, end }), [start, end]);
  const flowing = useMemo(() => joinBrokenLines(resume.text), [resume.text]);
  const said = mentions(litSkill);
  const lit = [...spansOf(readings, litFields), ...said, ...(pointed === null ? [] : [pointed])];
  // What one points at goes before what a search found.
  const highlights =
    lit.length > 0
      ? [...toned(said.map((span) => sentenceAround(flowing, span)), "found"), ...toned(lit, "active")]
      : [...toned(found.sentences, "found"), ...toned(found.words, "active")];
  return (
    <ProfileDeskContext value={desk}>
      <header className="flex items-start gap-3 border-b border-line py-3 pr-28 pl-5">
        <div className="min-w-0 flex-1">
          <h2 className="flex text-lg font-semibold tracking-tight">
            <TextField field="name" label={words.candidate.fields.name} value={profile.name} missing={fileName(resume.file)} className="truncate" />
          </h2>
          <div className="flex min-h-5 text-ink-soft">
            <TextField field="title" label={words.candidate.fields.title} value={profile.title} missing={words.candidate.missing.title} className="truncate" />
          </div>
          {profile.name === null && profile.kind === "resume" && onCorrected !== null && editing !== "name" && !blind ? <NoName onAdd={() => setEditing("name")} /> : null}
        </div>
        {menu}
      </header>
      {children}
      <div className="flex min-h-0 flex-1">
        <section aria-label={words.candidate.profile} tabIndex={0} className="w-[40%] max-w-[26rem] shrink-0 overflow-y-auto px-5 py-4 -outline-offset-2">
          <ProfileView
            profile={profile}
            litSkill={litSkill}
            onLightSkill={(id) => {
              setHoveredSkill(id);
              later(id === null ? null : () => go(mentions(id)));
            }}
            onOpenSkill={(id) => {
              setOpenSkill(id);
              if (id !== null) go(mentions(id));
            }}
          >
            {onCorrected === null ? null : (
              <>
                <TagsPart candidateId={resume.candidateId} version={version} />
                <NotesPart candidateId={resume.candidateId} version={version} />
                <CandidateFacts
                  candidateId={resume.candidateId}
                  version={version}
                  onPoint={(span) => {
                    setPointed(span);
                    later(span === null ? null : () => go([span]));
                  }}
                />
              </>
            )}
          </ProfileView>
          {onCorrected === null ? null : <PrivacyPart candidateId={resume.candidateId} version={version} />}
          {onCorrected === null ? null : <HistoryPart candidateId={resume.candidateId} version={version} />}
          {blind ? (
            <p className="mt-6 text-xs text-ink-faint">{words.candidate.added(formatDay(resume.addedAt))}</p>
          ) : (
            <p className="mt-6 text-xs break-words text-ink-faint" title={shortPath(resume.file)}>
              {words.candidate.fileAdded(fileName(resume.file), formatDay(resume.addedAt))}
            </p>
          )}
          {resume.warnings.filter(({ code }) => code !== saidByBanner).map(({ code, message }) => (
            <div key={code + message} className="mt-2">
              <Notice tone="quiet">{message}</Notice>
            </div>
          ))}
        </section>
        <ResumeView resume={resume} highlights={highlights} goal={goal ?? firstFound} version={version} className="border-l border-line" />
      </div>
    </ProfileDeskContext>
  );
}
