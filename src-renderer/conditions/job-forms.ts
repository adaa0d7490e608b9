/** How each condition of a job is typed. */
import type { ConditionName, JobConditionValue } from "../../src-preload/conditions.ts";
import { choiceOf, listForm, payForm, placeForm, readChosen, startForm } from "./shared-forms.ts";
import { countryName, countrySuggestions, readCountry } from "./typed-values.ts";
import { textIn, type FormControl, type ValueForm } from "./value-form.ts";

const remote: ValueForm<JobConditionValue<"remote">> = {
  controls: (draft) => [
    choiceOf("remote", "The work is"),
    ...(textIn(draft, "chosen") === "hybrid" ? [{ kind: "text", key: "days", label: "Days a week on site", placeholder: "2", width: "narrow" } satisfies FormControl] : []),
  ],
  fill: (value) => ({ chosen: value?.mode ?? "", days: value?.daysOnSite == null ? "" : String(value.daysOnSite) }),
  read(draft) {
    const mode = readChosen("remote", [textIn(draft, "chosen")]);
    if ("problem" in mode) return mode;
    const [chosen = "hybrid"] = mode.value;
    const days = chosen === "hybrid" ? textIn(draft, "days") : "";
    if (!/^[0-7]?$/.test(days)) return { problem: "Write the days as a number from 0 to 7." };
    return { value: { mode: chosen, daysOnSite: days === "" ? null : Number(days) } };
  },
};

const sponsorOptions = [{ value: "", name: "Not said" }, { value: "yes", name: "Would sponsor" }, { value: "no", name: "Does not sponsor" }];

const permit: ValueForm<JobConditionValue<"permit">> = {
  controls: () => [
    { kind: "text", key: "country", label: "Permit to work in", placeholder: "Germany", suggestions: countrySuggestions, width: "wide" },
    { kind: "choice", key: "sponsors", label: "The employer", options: sponsorOptions },
  ],
  fill: (value) => ({ country: value?.country == null ? "" : countryName(value.country), sponsors: value?.sponsors == null ? "" : value.sponsors ? "yes" : "no" }),
  read(draft) {
    const typed = textIn(draft, "country");
    const country = typed === "" ? null : readCountry(typed);
    if (country === undefined) return { problem: "Write a country by its English name, such as Germany." };
    const said = textIn(draft, "sponsors");
    if (country === null && said === "") return { problem: "The country is missing." };
    return { value: { country, sponsors: said === "" ? null : said === "yes" } };
  },
};

export const jobForms: { [N in ConditionName]: ValueForm<JobConditionValue<N>> } = {
  pay: payForm, start: startForm("The job starts"), contract: listForm("contract", "The contract is"), hours: listForm("hours", "The hours are"), place: placeForm, remote, permit,
};
