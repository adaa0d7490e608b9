import type { Education, Profile } from "../../src-preload/domain.ts";
import type { EntryPart } from "./add-entry.tsx";
import { EntryMenu } from "./entry-menu.tsx";
import { Part } from "./part.tsx";
import { PeriodField } from "./period-field.tsx";
import { TextField } from "./text-field.tsx";

const parts: readonly [EntryPart, ...EntryPart[]] = [
  { name: "institution", label: "School", kind: "text" },
  { name: "degree", label: "Degree", kind: "text" },
  { name: "field", label: "Field", kind: "text" },
  { name: "start", label: "From", kind: "month" },
  { name: "end", label: "To", kind: "month" },
];

export function EducationPart({ profile: { education } }: { profile: Profile }) {
  return (
    <Part title="Education" list="education" what="school" parts={parts} empty={education.length === 0}>
      <ol className="space-y-2.5">
        {education.map((entry, index) => (
          <School key={index} entry={`education.${String(index)}`} school={entry} />
        ))}
      </ol>
    </Part>
  );
}

function School({ entry, school }: { entry: string; school: Education }) {
  return (
    <li className="group/entry">
      <div className="flex gap-x-2.5 font-medium">
        <div className="flex min-w-0 flex-wrap gap-x-2.5">
          <TextField field={`${entry}.degree`} label="Degree" value={school.degree} missing="Degree not found" />
          <TextField field={`${entry}.field`} label="Field" value={school.field} missing={null} className="font-normal" />
        </div>
        <span className="flex-1" />
        <EntryMenu entry={entry} what="school" unsaid={school.field === null ? [{ field: `${entry}.field`, label: "field" }] : []} />
      </div>
      <div className="flex text-ink-soft">
        <TextField field={`${entry}.institution`} label="School" value={school.institution} missing="School not found" />
      </div>
      <div className="numerals flex h-5 items-center text-xs text-ink-faint">
        <PeriodField entry={entry} period={{ ...school, current: false }} mayGoOn={false} />
      </div>
    </li>
  );
}
