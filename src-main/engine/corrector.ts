/** What resumes say with the recruiter's corrections: profile, passages, and the corrections themselves. */
import { randomUUID } from "node:crypto";
import type { ProfileEdit } from "../../src-preload/contract.ts";
import type { DocumentText, Profile } from "../../src-preload/domain.ts";
import { WinnowError } from "../../src-preload/errors.ts";
import { scorablePassages } from "../ingest/scorable-passages.ts";
import type { Library } from "../library/open-library.ts";
import type { ResumeContent } from "../library/resume-content.ts";
import type { NewPassage } from "../library/types.ts";
import { correctedProfile } from "../profiles/corrected-profile.ts";
import type { Correction } from "../profiles/corrections.ts";
import { editCorrections } from "../profiles/corrections-edit.ts";
import type { Taxonomy } from "../taxonomy/types.ts";

export interface Reading {
  document: DocumentText;
  /** Without corrections. */
  parsed: Profile;
  /** What "to present" means, ISO 8601. */
  now: string;
  /** Of `parsed`, where they are known. */
  passages?: NewPassage[];
}

export interface Corrector {
  /** A resume as it is to be stored: with the corrections that hold for it. */
  contentOf(resumeId: number, reading: Reading): ResumeContent;
  /** Keeps one correction and applies it. Throws `invalid_input` or `not_found`. */
  correct(resumeId: string, edit: ProfileEdit): void;
  /** Applies what has come to hold, or no longer holds, for resumes because candidates were joined or parted. */
  refresh(): void;
}

export function createCorrector(library: Library, taxonomy: () => Taxonomy): Corrector {
  const { resumes, corrections } = library;

  function content({ document, parsed, now, passages }: Reading, said: readonly Correction[]): ResumeContent {
    if (said.length === 0) return { parsed, profile: parsed, passages: passages ?? scorablePassages(document, parsed) };
    const profile = correctedProfile(document.text, parsed, said, taxonomy(), new Date(now));
    return { parsed, profile, passages: scorablePassages(document, profile) };
  }

  /** A skill as a person types it: the taxonomy's, if the words are its name; else one that only this library knows. */
  function skill(name: string): { id: string; canonical: string } {
    const [mention, another] = taxonomy().findAskedSkills(name);
    const known = mention && !another && mention.end - mention.start >= name.length - 1 ? taxonomy().skills.get(mention.skillId) : undefined;
    return known ? { id: known.id, canonical: known.name } : { id: `own:${name.toLowerCase()}`, canonical: name };
  }

  return {
    contentOf: (resumeId, reading) => content(reading, corrections.of(resumeId).map(({ correction }) => correction)),

    correct(resumeIdText, edit) {
      const resumeId = Number(resumeIdText);
      const reading = resumes.reading(resumeId);
      if (!reading) throw new WinnowError("not_found", "This resume is no longer in the library.");
      const said = corrections.of(resumeId);
      const change = editCorrections(reading.parsed, said.map(({ correction }) => correction), edit, { skill, newEntry: randomUUID });
      const over = new Set(change.remove.flatMap((at) => said[at]?.correctionId ?? []));
      const contents = new Map<number, ResumeContent>();
      // What is said of the person holds for every resume of theirs.
      for (const id of resumes.siblings(resumeId)) {
        const before = corrections.of(id);
        const kept = before.filter(({ correctionId }) => !over.has(correctionId));
        const added = change.add.filter(({ person }) => person || id === resumeId);
        if (kept.length === before.length && added.length === 0) continue;
        const read = id === resumeId ? reading : resumes.reading(id);
        if (read) contents.set(id, content(read, [...kept, ...added].map(({ correction }) => correction)));
      }
      resumes.correct({ resumeId, remove: [...over], add: change.add }, contents, new Date().toISOString());
    },

    refresh() {
      const contents = new Map<number, ResumeContent>();
      for (const id of resumes.stale()) {
        const reading = resumes.reading(id);
        if (reading) contents.set(id, content(reading, corrections.of(id).map(({ correction }) => correction)));
      }
      const [resumeId] = contents.keys();
      if (resumeId !== undefined) resumes.correct({ resumeId, remove: [], add: [] }, contents, new Date().toISOString());
    },
  };
}
