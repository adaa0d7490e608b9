/** How each fact of a candidate is typed. What a recruiter types is the whole of a wish: nothing else will do. */
import { noticeUnits, type FactName, type FactValue } from "../../src-preload/conditions.ts";
import { payForm, placeForm, readChosen, severalOf, startForm } from "./shared-forms.ts";
import { countryName, countrySuggestions, readCountry } from "./typed-values.ts";
import { words } from "../words/words.ts";
import { chosenIn, textIn, type FormControl, type ValueForm } from "./value-form.ts";

const say = words.conditions.forms;

const only = [{ value: "yes", name: say.onlyThese }, { value: "no", name: say.perhapsOthers }];

const wishForm = <K extends "contract" | "hours" | "remote">(kind: K, label: string): ValueForm<FactValue<K>> => ({
  controls: () => [severalOf(kind, label), { kind: "choice", key: "only", label: say.others, options: only }],
  fill: (wish) => ({ chosen: wish?.accepts ?? [], only: wish === null || wish.only ? "yes" : "no" }),
  read(draft) {
    const chosen = readChosen(kind, chosenIn(draft, "chosen"));
    return "problem" in chosen ? chosen : { value: { accepts: chosen.value, only: textIn(draft, "only") !== "no" } as FactValue<K> };
  },
});

const notice: ValueForm<FactValue<"notice">> = {
  controls: () => [
    { kind: "text", key: "count", label: say.notice.label, placeholder: say.notice.example, width: "narrow" },
    { kind: "choice", key: "unit", label: say.notice.in, options: noticeUnits.map((unit) => ({ value: unit, name: say.notice.units[unit] })) },
  ],
  fill: (value) => ({ count: value === null ? "" : String(value.count), unit: value?.unit ?? "weeks" }),
  read(draft) {
    const count = textIn(draft, "count");
    if (!/^\d{1,3}$/.test(count) || Number(count) > 400) return { problem: say.notice.notWhole };
    return { value: { count: Number(count), unit: noticeUnits.find((unit) => unit === textIn(draft, "unit")) ?? "weeks" } };
  },
};

/** Nothing typed, or the word that stands there while nothing is. */
const isAnywhere = (to: string): boolean => to === "" || to.toLowerCase() === say.relocate.anywhere.toLowerCase();

const relocate: ValueForm<FactValue<"relocate">> = {
  controls: (draft) => [
    { kind: "choice", key: "willing", label: say.relocate.label, options: [{ value: "yes", name: say.relocate.yes }, { value: "no", name: say.relocate.no }] },
    ...(textIn(draft, "willing") === "no" ? [] : [{ kind: "text", key: "to", label: say.relocate.to, placeholder: say.relocate.anywhere, width: "wide" } satisfies FormControl]),
  ],
  fill: (value) => ({ willing: value === null || value.willing ? "yes" : "no", to: value?.to ?? "" }),
  read(draft) {
    const willing = textIn(draft, "willing") !== "no";
    const to = textIn(draft, "to");
    return { value: { willing, to: !willing || isAnywhere(to) ? null : to.slice(0, 200) } };
  },
};

const permit: ValueForm<FactValue<"permit">> = {
  controls: () => [
    { kind: "text", key: "areas", label: say.permit.workIn, placeholder: say.permit.areasExample, suggestions: countrySuggestions, width: "wide" },
    { kind: "choice", key: "sponsor", label: say.permit.sponsor, options: [{ value: "", name: say.permit.notSaid }, { value: "yes", name: say.permit.needed }, { value: "no", name: say.permit.notNeeded }] },
  ],
  fill: (value) => ({ areas: (value?.areas ?? []).map(countryName).join(", "), sponsor: value?.needsSponsor == null ? "" : value.needsSponsor ? "yes" : "no" }),
  read(draft) {
    const typed = textIn(draft, "areas").split(/[,;]/).map((one) => one.trim()).filter((one) => one !== "");
    const areas = typed.map(readCountry);
    if (areas.some((area) => area === undefined)) return { problem: say.permit.notCountry(typed[areas.indexOf(undefined)] ?? "") };
    const sponsor = textIn(draft, "sponsor");
    if (areas.length === 0 && sponsor === "") return { problem: say.permit.missing };
    return { value: { areas: [...new Set(areas.filter((area) => area !== undefined))], needsSponsor: sponsor === "" ? null : sponsor === "yes" } };
  },
};

export const factForms: { [N in FactName]: ValueForm<FactValue<N>> } = {
  pay: payForm, available: startForm(say.start.canStart), notice, contract: wishForm("contract", say.wants), hours: wishForm("hours", say.wants), remote: wishForm("remote", say.wants),
  place: placeForm, relocate, permit,
};
