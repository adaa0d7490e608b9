/** Makes a ranking of the log again, and says whether it is the same, and what is not as it was. */
import type { Reproduction } from "../../../src-preload/contract.ts";
import { decisionBodies, type ShownRanking } from "../../../src-preload/decisions.ts";
import { WinnowError } from "../../../src-preload/errors.ts";
import type { Library } from "../../library/open-library.ts";
import type { LearnedForRanking } from "../../matching/learned-score.ts";
import type { Matcher } from "../../matching/create-matcher.ts";
import { placesOf, resultHash, type Circumstances } from "../../tracking/log/ranking-entry.ts";
import { firstDifference, placesThen } from "./compared-places.ts";

export interface ReproduceParts {
  library: Pick<Library, "decisions" | "learnedVersions">;
  matcher: () => Matcher;
  circumstances: () => Circumstances;
}

const gone = (): WinnowError =>
  new WinnowError("not_found", "The ad of this ranking is no longer in the library.", { hint: "Look into an older backup." });

/** What had been learned and took part then; its versions are kept for good. Null where nothing did, or where it is not in this library. */
function learnedThen({ learnedVersions }: ReproduceParts["library"], version: string | null): LearnedForRanking | null {
  const kept = learnedVersions.list().find((one) => String(one.version) === version);
  return kept === undefined ? null : { version: kept.version, parameters: kept.parameters, adapter: kept.adapter };
}

/** Throws `not_found` for an entry or an ad that is not there, `invalid_input` for an entry that is no ranking. */
export async function reproduce(seq: number, { library, matcher, circumstances }: ReproduceParts): Promise<Reproduction> {
  const { decisions } = library;
  const entry = decisions.get(seq);
  if (entry === null) throw new WinnowError("not_found", "There is no entry of this number in the decision log.");
  if (entry.kind !== "ranking.shown") throw new WinnowError("invalid_input", "This entry is no ranking, so there is nothing to make again.", { hint: "Choose an entry of the kind “Ranking shown”." });
  const body: ShownRanking = decisionBodies["ranking.shown"].parse(JSON.parse(entry.body));
  const text = decisions.adOf(body.job.ad);
  if (text === null) throw gone();
  const state = decisions.state();
  const idOf = new Map([...state.numbers].map(([id, number]) => [number, id]));
  const { everyone, top, including } = body.scope;
  const learned = learnedThen(library, body.learned);
  const ranking = await matcher().rank({ ...body.asked, text }, body.weights, {
    everyone, learned, including: including.flatMap((number) => idOf.get(number) ?? []), ...(top !== null && { top }),
  });
  const places = placesOf(ranking.candidates, state, decisions);
  const hash = resultHash(places);
  const now = circumstances();
  const modelIs = (one: { id: string; hash: string } | null, other: { id: string; hash: string } | null): boolean => one?.id === other?.id && one?.hash === other?.hash;
  const differs: Reproduction["differs"] = [
    ...(state.hash === body.library.state ? [] : ["library" as const]),
    ...(modelIs(body.model, ranking.model) ? [] : ["model" as const]),
    ...(modelIs(body.reranker, ranking.reranker) ? [] : ["reranker" as const]),
    ...(now.taxonomy === body.taxonomy ? [] : ["taxonomy" as const]),
    ...(now.version === body.version ? [] : ["version" as const]),
    ...(body.learned === null || learned !== null ? [] : ["learned" as const]),
  ];
  const { first, listed } = body.result;
  return {
    seq, same: hash === body.result.hash, differs, before: body.result.hash, now: hash,
    firstDifference: firstDifference(first, places, listed), places: placesThen(first, places, new Set(state.numbers.values())),
  };
}
