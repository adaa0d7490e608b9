/** How each condition of a job is typed. */
import type { ConditionName, JobConditionValue } from "../../src-preload/conditions.ts";
import { choiceOf, listForm, payForm, placeForm, readChosen, startForm } from "./shared-forms.ts";
import { countryName, countrySuggestions, readCountry } from "./typed-values.ts";
import { words } from "../words/words.ts";
import { textIn, type FormControl, type ValueForm } from "./value-form.ts";

const say = words.conditions.forms;

const remote: ValueForm<JobConditionValue<"remote">> = {
  controls: (draft) => [
    choiceOf("remote", say.workIs),
    ...(textIn(draft, "chosen") === "hybrid" ? [{ kind: "text", key: "days", label: say.days.label, placeholder: say.days.example, width: "narrow" } satisfies FormControl] : []),
  ],
  fill: (value) => ({ chosen: value?.mode ?? "", days: value?.daysOnSite == null ? "" : String(value.daysOnSite) }),
  read(draft) {
    const mode = readChosen("remote", [textIn(draft, "chosen")]);
    if ("problem" in mode) return mode;
    const [chosen = "hybrid"] = mode.value;
    const days = chosen === "hybrid" ? textIn(draft, "days") : "";
    if (!/^[0-7]?$/.test(days)) return { problem: say.days.notDays };
    return { value: { mode: chosen, daysOnSite: days === "" ? null : Number(days) } };
  },
};

const sponsorOptions = [{ value: "", name: say.permit.notSaid }, { value: "yes", name: say.permit.wouldSponsor }, { value: "no", name: say.permit.doesNotSponsor }];

const permit: ValueForm<JobConditionValue<"permit">> = {
  controls: () => [
    { kind: "text", key: "country", label: say.permit.permitFor, placeholder: say.permit.countryExample, suggestions: countrySuggestions, width: "wide" },
    { kind: "choice", key: "sponsors", label: say.permit.employer, options: sponsorOptions },
  ],
  fill: (value) => ({ country: value?.country == null ? "" : countryName(value.country), sponsors: value?.sponsors == null ? "" : value.sponsors ? "yes" : "no" }),
  read(draft) {
    const typed = textIn(draft, "country");
    const country = typed === "" ? null : readCountry(typed);
    if (country === undefined) return { problem: say.permit.writeCountry };
    const said = textIn(draft, "sponsors");
    if (country === null && said === "") return { problem: say.permit.missing };
    return { value: { country, sponsors: said === "" ? null : said === "yes" } };
  },
};

export const jobForms: { [N in ConditionName]: ValueForm<JobConditionValue<N>> } = {
  pay: payForm, start: startForm(say.start.jobStarts), contract: listForm("contract", say.contractIs), hours: listForm("hours", say.hoursAre), place: placeForm, remote, permit,
};
