/** Every option there is, and what it says. */
import path from "node:path";
import type { parseArgs } from "node:util";
import {
  afterHires, impactSamples, impactSteps, interviewKinds, offerStates, recommendations,
  type AfterHire, type DateOrder, type ExportFormat, type ImpactSample, type ImpactStep, type InterviewKind, type OfferState, type Recommendation,
} from "../../../../src-preload/contract.ts";
import type { Weights } from "../../../../src-preload/domain.ts";
import { defaultLibrary, defaultModels } from "../../default-library.ts";
import { UsageError } from "./usage-error.ts";
import { oneOf, readDateOrder, readFormat, readWeights, spelledOne, wholeNumber } from "./values.ts";

/** What is said on the command line beside the command. */
export interface Given {
  positionals: string[];
  library: string;
  models: string;
  json: boolean;
  job: string | undefined;
  top: number | undefined;
  weights: Weights | undefined;
  format: ExportFormat | undefined;
  out: string | undefined;
  port: number | undefined;
  password: string | undefined;
  /** Whether pictures of text are read by text recognition. */
  ocr: boolean;
  /** Whether an explanation tells whom it is about. */
  names: boolean;
  /** Whether an export leaves out who the candidates are. */
  blind: boolean;
  /** What cannot be undone is meant. */
  yes: boolean;
  candidate: string | undefined;
  stage: string | undefined;
  reason: string | undefined;
  /** When something happened: a day or a moment. */
  at: string | undefined;
  /** Many moves. */
  file: string | undefined;
  /** Tells what an import would do, and does nothing. */
  dryRun: boolean;
  /** COLUMN=MEANING, as they were given. */
  map: readonly string[];
  /** WORD=STAGE, as they were given. */
  stageMap: readonly string[];
  dates: DateOrder | undefined;
  makeJobs: boolean;
  makeCandidates: boolean;
  /** A list of self-reported categories. */
  groups: string | undefined;
  /** Headers of the columns that hold categories; none: they are guessed. */
  column: string[];
  step: ImpactStep | undefined;
  sample: ImpactSample | undefined;
  /** Deletes the categories. */
  forget: boolean;
  /** Of an interview. */
  kind: InterviewKind | undefined;
  /** An interview that was recorded before, by its id. */
  interview: string | undefined;
  /** Who interviewed. */
  by: readonly string[];
  /** REQUIREMENT=SCORE, as they were given. */
  score: readonly string[];
  overall: Recommendation | undefined;
  note: string | undefined;
  pay: string | undefined;
  state: OfferState | undefined;
  after: AfterHire | undefined;
  /** What is done about learning. */
  learn: LearnAction | undefined;
}

export const options = {
  library: { type: "string" },
  models: { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  job: { type: "string" },
  top: { type: "string" },
  weights: { type: "string" },
  format: { type: "string" },
  out: { type: "string" },
  port: { type: "string" },
  password: { type: "string" },
  "no-ocr": { type: "boolean" },
  "no-names": { type: "boolean" },
  blind: { type: "boolean" },
  yes: { type: "boolean" },
  candidate: { type: "string" },
  stage: { type: "string" },
  reason: { type: "string" },
  at: { type: "string" },
  file: { type: "string" },
  "dry-run": { type: "boolean" },
  map: { type: "string", multiple: true },
  "stage-map": { type: "string", multiple: true },
  dates: { type: "string" },
  "make-jobs": { type: "boolean" },
  "make-candidates": { type: "boolean" },
  groups: { type: "string" },
  column: { type: "string", multiple: true },
  step: { type: "string" },
  sample: { type: "string" },
  forget: { type: "boolean" },
  status: { type: "boolean" },
  train: { type: "boolean" },
  activate: { type: "boolean" },
  revert: { type: "boolean" },
  kind: { type: "string" },
  interview: { type: "string" },
  by: { type: "string", multiple: true },
  score: { type: "string", multiple: true },
  overall: { type: "string" },
  note: { type: "string" },
  pay: { type: "string" },
  state: { type: "string" },
  after: { type: "string" },
} as const;

export const learnActions = ["status", "train", "activate", "revert"] as const;
export type LearnAction = (typeof learnActions)[number];

export const oneLearnAction = "winnow learn needs one of --status, --train, --activate and --revert.";

export type OptionName = keyof typeof options;
export type OptionValues = ReturnType<typeof parseArgs<{ options: typeof options; strict: true }>>["values"];

function onlyAction([action, other]: readonly LearnAction[]): LearnAction | undefined {
  if (other !== undefined) throw new UsageError(oneLearnAction);
  return action;
}

/** Throws UsageError for a value that an option cannot have. */
export function givenBy(values: OptionValues, positionals: string[]): Given {
  return {
    positionals,
    library: path.resolve(values.library ?? process.env["WINNOW_LIBRARY"] ?? defaultLibrary()),
    models: path.resolve(values.models ?? process.env["WINNOW_MODELS"] ?? defaultModels()),
    json: values.json ?? false,
    job: values.job,
    top: values.top === undefined ? undefined : wholeNumber("top", values.top, 1, 10_000_000),
    weights: values.weights === undefined ? undefined : readWeights(values.weights),
    format: values.format === undefined ? undefined : readFormat(values.format),
    out: values.out,
    port: values.port === undefined ? undefined : wholeNumber("port", values.port, 0, 65_535),
    password: values.password,
    ocr: values["no-ocr"] !== true,
    names: values["no-names"] !== true,
    blind: values.blind === true,
    yes: values.yes === true,
    candidate: values.candidate,
    stage: values.stage,
    reason: values.reason,
    at: values.at,
    file: values.file,
    dryRun: values["dry-run"] === true,
    map: values.map ?? [],
    stageMap: values["stage-map"] ?? [],
    dates: values.dates === undefined ? undefined : readDateOrder(values.dates),
    makeJobs: values["make-jobs"] === true,
    makeCandidates: values["make-candidates"] === true,
    groups: values.groups,
    column: values.column ?? [],
    step: values.step === undefined ? undefined : oneOf("step", impactSteps, values.step),
    sample: values.sample === undefined ? undefined : oneOf("sample", impactSamples, values.sample),
    forget: values.forget === true,
    kind: values.kind === undefined ? undefined : spelledOne("kind", interviewKinds, values.kind),
    interview: values.interview,
    by: values.by ?? [],
    score: values.score ?? [],
    overall: values.overall === undefined ? undefined : spelledOne("overall", recommendations, values.overall),
    note: values.note,
    pay: values.pay,
    state: values.state === undefined ? undefined : oneOf("state", offerStates, values.state),
    after: values.after === undefined ? undefined : spelledOne("after", afterHires, values.after),
    learn: onlyAction(learnActions.filter((action) => values[action] === true)),
  };
}
