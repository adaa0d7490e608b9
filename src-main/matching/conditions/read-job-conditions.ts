import type { ConditionName, JobConditions } from "../../../src-preload/conditions.ts";
import { adPieces, type ReadValue } from "./ad-pieces.ts";
import { readPay } from "./read-pay.ts";
import { readJobPermit, readPlace } from "./read-place.ts";
import { readStart } from "./read-start.ts";
import { readContract, readHours, readRemote } from "./read-work.ts";

/** What an ad states is a preference; only the recruiter makes a knock-out of it. */
const stated = <T>(read: ReadValue<T> | null) => (read === null ? { value: null, use: "ignored" as const, source: null } : { value: read.value, use: "preference" as const, source: read.source });

/**
 * The conditions that an ad states, each with the span of the ad it was read from; what it does not state is null. Pure; linear in
 * the length of the text, of which the first 60,000 characters are read.
 */
export function readJobConditions(text: string): JobConditions {
  const pieces = adPieces(text);
  const place = readPlace(pieces);
  const country = place?.value.country ?? null;
  return {
    pay: stated(readPay(pieces, country)),
    start: stated(readStart(pieces)),
    contract: stated(readContract(pieces)),
    hours: stated(readHours(pieces)),
    place: stated(place),
    remote: stated(readRemote(pieces)),
    permit: stated(readJobPermit(pieces, country)),
  };
}

/**
 * The conditions of a changed ad. What the recruiter typed stays as typed, and how each condition is to be used stays as chosen; the
 * rest is what the ad says now.
 */
export function carriedOver(before: JobConditions, read: JobConditions): JobConditions {
  return {
    pay: carried(before.pay, read.pay),
    start: carried(before.start, read.start),
    contract: carried(before.contract, read.contract),
    hours: carried(before.hours, read.hours),
    place: carried(before.place, read.place),
    remote: carried(before.remote, read.remote),
    permit: carried(before.permit, read.permit),
  };
}

function carried<C extends JobConditions[ConditionName]>(old: C, now: C): C {
  if (old.value !== null && old.source === null) return old;
  return old.value === null || now.value === null ? now : { ...now, use: old.use };
}
