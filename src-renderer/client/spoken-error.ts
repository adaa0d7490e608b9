import { WinnowError, type ErrorOnTheWire } from "../../src-preload/errors.ts";
import { said } from "../words/said.ts";

/** An error that came from the engine as one to be thrown here, said in this window's language. */
export const spokenError = ({ code, message, hint }: ErrorOnTheWire): WinnowError =>
  new WinnowError(code, said(message), hint === undefined ? {} : { hint: said(hint) });
