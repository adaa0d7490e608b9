/** How each fact of a candidate is typed. What a recruiter types is the whole of a wish: nothing else will do. */
import { noticeUnits, type FactName, type FactValue } from "../../src-preload/conditions.ts";
import { payForm, placeForm, readChosen, severalOf, startForm } from "./shared-forms.ts";
import { countryName, countrySuggestions, readCountry } from "./typed-values.ts";
import { chosenIn, textIn, type FormControl, type ValueForm } from "./value-form.ts";

const only = [{ value: "yes", name: "Only these" }, { value: "no", name: "Perhaps others" }];

const wishForm = <K extends "contract" | "hours" | "remote">(kind: K, label: string): ValueForm<FactValue<K>> => ({
  controls: () => [severalOf(kind, label), { kind: "choice", key: "only", label: "Others", options: only }],
  fill: (wish) => ({ chosen: wish?.accepts ?? [], only: wish === null || wish.only ? "yes" : "no" }),
  read(draft) {
    const chosen = readChosen(kind, chosenIn(draft, "chosen"));
    return "problem" in chosen ? chosen : { value: { accepts: chosen.value, only: textIn(draft, "only") !== "no" } as FactValue<K> };
  },
});

const notice: ValueForm<FactValue<"notice">> = {
  controls: () => [
    { kind: "text", key: "count", label: "Notice", placeholder: "4", width: "narrow" },
    { kind: "choice", key: "unit", label: "In", options: noticeUnits.map((unit) => ({ value: unit, name: unit.slice(0, 1).toUpperCase() + unit.slice(1) })) },
  ],
  fill: (value) => ({ count: value === null ? "" : String(value.count), unit: value?.unit ?? "weeks" }),
  read(draft) {
    const count = textIn(draft, "count");
    if (!/^\d{1,3}$/.test(count) || Number(count) > 400) return { problem: "Write a whole number; 0 for no notice." };
    return { value: { count: Number(count), unit: noticeUnits.find((unit) => unit === textIn(draft, "unit")) ?? "weeks" } };
  },
};

const relocate: ValueForm<FactValue<"relocate">> = {
  controls: (draft) => [
    { kind: "choice", key: "willing", label: "Would relocate", options: [{ value: "yes", name: "Yes" }, { value: "no", name: "No" }] },
    ...(textIn(draft, "willing") === "no" ? [] : [{ kind: "text", key: "to", label: "To", placeholder: "Anywhere", width: "wide" } satisfies FormControl]),
  ],
  fill: (value) => ({ willing: value === null || value.willing ? "yes" : "no", to: value?.to ?? "" }),
  read(draft) {
    const willing = textIn(draft, "willing") !== "no";
    const to = textIn(draft, "to");
    return { value: { willing, to: !willing || to === "" || /^anywhere$/i.test(to) ? null : to.slice(0, 200) } };
  },
};

const permit: ValueForm<FactValue<"permit">> = {
  controls: () => [
    { kind: "text", key: "areas", label: "May work in", placeholder: "Germany, European Union", suggestions: countrySuggestions, width: "wide" },
    { kind: "choice", key: "sponsor", label: "Sponsor", options: [{ value: "", name: "Not said" }, { value: "yes", name: "Needed" }, { value: "no", name: "Not needed" }] },
  ],
  fill: (value) => ({ areas: (value?.areas ?? []).map(countryName).join(", "), sponsor: value?.needsSponsor == null ? "" : value.needsSponsor ? "yes" : "no" }),
  read(draft) {
    const typed = textIn(draft, "areas").split(/[,;]/).map((one) => one.trim()).filter((one) => one !== "");
    const areas = typed.map(readCountry);
    if (areas.some((area) => area === undefined)) return { problem: `“${typed[areas.indexOf(undefined)] ?? ""}” is no country. Write it by its English name, such as Germany.` };
    const sponsor = textIn(draft, "sponsor");
    if (areas.length === 0 && sponsor === "") return { problem: "The country is missing." };
    return { value: { areas: [...new Set(areas.filter((area) => area !== undefined))], needsSponsor: sponsor === "" ? null : sponsor === "yes" } };
  },
};

export const factForms: { [N in FactName]: ValueForm<FactValue<N>> } = {
  pay: payForm, available: startForm("Can start"), notice, contract: wishForm("contract", "Wants"), hours: wishForm("hours", "Wants"), remote: wishForm("remote", "Wants"),
  place: placeForm, relocate, permit,
};
