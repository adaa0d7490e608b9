/**
 * What is left of an answer of which the window does not know whom it is about: one that was asked for before blind review began and
 * comes after, or an event, which every window is sent alike.
 */
import { leftOut } from "../../src-preload/reveals.ts";
import type { Withholding } from "../../src-preload/withhold.ts";

const blocks = leftOut.repeat(3);
const hidden = (text: string): string => text.replace(/\S/g, leftOut);

export const nothingKnown: Withholding = {
  put(kind, value, _about, mayBeNull) {
    if (value === null || kind === "school" || kind === "place" || kind === "name") return mayBeNull ? null : blocks;
    if (kind === "file") return blocks + (/\.[a-z0-9]{1,5}$/i.exec(value)?.[0] ?? "");
    return kind === "whole" ? "" : hidden(value);
  },
  text: hidden,
};
