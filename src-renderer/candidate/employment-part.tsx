import { familyNameIn } from "../../src-preload/family-words.ts";
import type { Employment, Profile } from "../../src-preload/domain.ts";
import { formatYears } from "../ui/numbers.ts";
import { language } from "../words/language.ts";
import { words } from "../words/words.ts";
import type { EntryPart } from "./add-entry.tsx";
import { EntryMenu } from "./entry-menu.tsx";
import { Part } from "./part.tsx";
import { PeriodField } from "./period-field.tsx";
import { entryKeys } from "./same-entry.ts";
import { TextField } from "./text-field.tsx";

const parts: readonly [EntryPart, ...EntryPart[]] = [
  { name: "title", label: words.candidate.fields.title, kind: "text" },
  { name: "company", label: words.candidate.fields.company, kind: "text" },
  { name: "location", label: words.candidate.fields.location, kind: "text" },
  { name: "start", label: words.candidate.fields.from, kind: "month" },
  { name: "end", label: words.candidate.fields.to, kind: "month" },
];

export function EmploymentPart({ profile: { employment, yearsOfExperience, families } }: { profile: Profile }) {
  const keys = entryKeys(employment);
  return (
    <Part
      aside={
        <span className="numerals">
          <TextField
            field="yearsOfExperience"
            label={words.candidate.fields.years}
            value={yearsOfExperience === null ? null : formatYears(yearsOfExperience)}
            shown={yearsOfExperience === null ? undefined : words.ui.years(formatYears(yearsOfExperience), yearsOfExperience === 1)}
            missing={words.candidate.missing.years}
            read={readYears}
          />
        </span>
      }
      list="employment"
      parts={parts}
      empty={employment.length === 0}
    >
      {families.length > 0 ? <p className="mb-2 text-xs text-ink-faint">{familiesSentence(families)}</p> : null}
      <ol className="space-y-2.5">
        {employment.map((job, index) => (
          <Job key={keys[index]} index={index} job={job} />
        ))}
      </ol>
    </Part>
  );
}

function Job({ index, job }: { index: number; job: Employment }) {
  const entry = `employment.${String(index)}`;
  return (
    <li className="group/entry">
      <div className="flex font-medium">
        <TextField field={`${entry}.title`} label={words.candidate.fields.title} value={job.title} missing={words.candidate.missing.title} />
        <span className="flex-1" />
        <EntryMenu list="employment" index={index} unsaid={job.location === null ? [{ field: `${entry}.location`, add: words.candidate.addLocation }] : []} />
      </div>
      <div className="flex flex-wrap gap-x-2.5 text-ink-soft">
        <TextField field={`${entry}.company`} label={words.candidate.fields.company} value={job.company} missing={words.candidate.missing.company} />
        <TextField
          field={`${entry}.location`}
          label={words.candidate.fields.location}
          value={job.location}
          missing={null}
          className="text-ink-faint"
        />
      </div>
      <div className="numerals flex h-5 items-center text-xs text-ink-faint">
        <PeriodField entry={entry} period={job} mayGoOn />
      </div>
    </li>
  );
}

function readYears(typed: string): { value: number } | { problem: string } {
  const years = Number(typed.replace(",", "."));
  return years >= 0 && years <= 80 ? { value: years } : { problem: words.candidate.notYears };
}

/** The three longest, because more would be a list: "8.4 years in Software, 2 in Teaching". */
export function familiesSentence(families: Profile["families"]): string {
  const longest = families.filter(({ months }) => months > 0).slice(0, 3);
  return words.candidate.families(
    longest.map(({ family, name, months }) => {
      const years = formatYears(months / 12);
      return { name: familyNameIn(language, { id: family, name }), years, one: years === formatYears(1) };
    }),
  );
}
