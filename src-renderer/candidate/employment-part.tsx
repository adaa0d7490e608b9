import type { Employment, Profile } from "../../src-preload/domain.ts";
import { formatYears } from "../ui/numbers.ts";
import type { EntryPart } from "./add-entry.tsx";
import { EntryMenu } from "./entry-menu.tsx";
import { Part } from "./part.tsx";
import { PeriodField } from "./period-field.tsx";
import { TextField } from "./text-field.tsx";

const parts: readonly [EntryPart, ...EntryPart[]] = [
  { name: "title", label: "Title", kind: "text" },
  { name: "company", label: "Company", kind: "text" },
  { name: "location", label: "Location", kind: "text" },
  { name: "start", label: "From", kind: "month" },
  { name: "end", label: "To", kind: "month" },
];

export function EmploymentPart({ profile: { employment, yearsOfExperience, families } }: { profile: Profile }) {
  return (
    <Part
      title="Employment"
      aside={
        <span className="numerals">
          <TextField
            field="yearsOfExperience"
            label="Years of experience"
            value={yearsOfExperience === null ? null : String(yearsOfExperience)}
            shown={yearsOfExperience === null ? undefined : `${formatYears(yearsOfExperience)} years`}
            missing="Years not found"
            read={readYears}
          />
        </span>
      }
      list="employment"
      what="job"
      parts={parts}
      empty={employment.length === 0}
    >
      {families.length > 0 ? <p className="mb-2 text-xs text-ink-faint">{familiesSentence(families)}</p> : null}
      <ol className="space-y-2.5">
        {employment.map((job, index) => (
          <Job key={index} entry={`employment.${String(index)}`} job={job} />
        ))}
      </ol>
    </Part>
  );
}

function Job({ entry, job }: { entry: string; job: Employment }) {
  return (
    <li className="group/entry">
      <div className="flex font-medium">
        <TextField field={`${entry}.title`} label="Title" value={job.title} missing="Title not found" />
        <span className="flex-1" />
        <EntryMenu entry={entry} what="job" unsaid={job.location === null ? [{ field: `${entry}.location`, label: "location" }] : []} />
      </div>
      <div className="flex flex-wrap gap-x-2.5 text-ink-soft">
        <TextField field={`${entry}.company`} label="Company" value={job.company} missing="Company not found" />
        <TextField
          field={`${entry}.location`}
          label="Location"
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
  return years >= 0 && years <= 80 ? { value: years } : { problem: "Write the years as a number, such as 4.5." };
}

/** The three longest, because more would be a list: "8.4 years in Software, 2 in Teaching". */
export function familiesSentence(families: Profile["families"]): string {
  return families
    .filter(({ months }) => months > 0)
    .slice(0, 3)
    .map(({ name, months }, index) => {
      const years = formatYears(months / 12);
      return index === 0 ? `${years} ${years === "1" ? "year" : "years"} in ${name}` : `${years} in ${name}`;
    })
    .join(", ");
}
