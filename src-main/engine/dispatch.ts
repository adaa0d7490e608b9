/**
 * One request in, one answer out: the same on every host. Nothing thrown gets past this function, and no stack trace
 * gets into an answer.
 */
import { z } from "zod";
import {
  methods, requestMessageSchema, type Handlers, type Method, type ServerMessage,
} from "../../src-preload/contract.ts";
import type { Asker } from "../../src-preload/asker.ts";
import { toWireError, WinnowError } from "../../src-preload/errors.ts";
import { inPieces } from "./in-pieces.ts";

/** What an answer is addressed to when the request did not say who it is. */
const unknownId = 0;

/**
 * Answers one message of the contract.
 * @param message what came off the wire, not yet trusted
 * @param report is told of every failure that the answer hides behind `internal`, for the host's log
 * @returns `{id, result}` or `{id, error}`; never rejects. `invalid_input` for an unknown method or wrong parameters.
 */
export async function dispatch(
  handlers: Handlers,
  message: unknown,
  report?: (thrown: unknown) => void,
): Promise<ServerMessage> {
  try {
    const request = readRequest(message);
    return { id: request.id, result: await answer(handlers, request) };
  } catch (thrown) {
    const error = toWireError(thrown);
    if (error.code === "internal") report?.(thrown);
    return { id: idOf(message), error };
  }
}

/** As `dispatch`, for hosts that can send more than one message: the answer in pieces where the request takes them. */
export async function dispatchInPieces(handlers: Handlers, message: unknown, report?: (thrown: unknown) => void): Promise<ServerMessage[]> {
  const answer = await dispatch(handlers, message, report);
  return takesPieces.safeParse(message).success ? inPieces(answer) : [answer];
}

const takesPieces = z.object({ inPieces: z.literal(true) });

type Request = z.infer<typeof requestMessageSchema>;

function readRequest(message: unknown): Request {
  const read = requestMessageSchema.safeParse(message);
  if (!read.success) {
    throw new WinnowError("invalid_input", `This is not a request Winnow understands: ${firstFault(read.error)}`);
  }
  return read.data;
}

async function answer(handlers: Handlers, request: Request): Promise<unknown> {
  const method = request.method;
  if (!isMethod(method)) throw new WinnowError("invalid_input", `There is no method “${method.slice(0, 100)}”.`);
  const schemas = methods[method];
  const params = schemas.params.safeParse(request.params ?? {});
  if (!params.success) throw new WinnowError("invalid_input", `${method}: ${firstFault(params.error)}`);

  // Each handler takes what the schema of its own method gives, which TypeScript cannot follow through the union.
  const handler = handlers[method] as (params: unknown, asker: Asker) => Promise<unknown>;
  const result = await handler(params.data, request.asker);
  if (process.env.NODE_ENV !== "production") checkResult(method, schemas.result, result);
  return result;
}

/** A result that breaks the contract is our fault, not the recruiter's: it is found in development, not on a laptop. */
function checkResult(method: Method, schema: z.ZodType, result: unknown): void {
  const checked = schema.safeParse(result);
  if (!checked.success) throw new Error(`${method} broke the contract: ${firstFault(checked.error)}`);
}

function isMethod(name: string): name is Method {
  return Object.hasOwn(methods, name);
}

function idOf(message: unknown): number {
  const read = z.object({ id: requestMessageSchema.shape.id }).safeParse(message);
  return read.success ? read.data.id : unknownId;
}

/** The first thing wrong, as a sentence that names the field: “limit” must be at most 500. */
export function firstFault(error: z.ZodError): string {
  const issue = error.issues[0];
  if (issue === undefined) return "it is not valid.";
  const field = issue.path.length === 0 ? "The whole message" : `“${issue.path.map(String).join(".").slice(0, 200)}”`;
  return `${field} ${rule(issue)}.`;
}

function rule(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return `must be ${kind(issue.expected)}`;
    case "too_small":
      return issue.minimum === 1 && issue.origin !== "number"
        ? "must not be empty"
        : `must be at least ${issue.minimum}${unit(issue.origin)}`;
    case "too_big":
      return `must be at most ${issue.maximum}${unit(issue.origin)}`;
    case "invalid_value":
      return `must be one of ${issue.values.map(String).join(", ")}`;
    case "custom":
      return `is not right. ${issue.message.replace(/\.$/, "")}`;
    default:
      return "is not valid";
  }
}

function kind(expected: string): string {
  const words: Record<string, string> = {
    string: "a text", number: "a number", int: "a whole number", boolean: "true or false", array: "a list", object: "an object",
    nonoptional: "given",
  };
  return words[expected] ?? expected;
}

function unit(origin: string): string {
  if (origin === "string") return " characters long";
  return origin === "array" ? " entries long" : "";
}
