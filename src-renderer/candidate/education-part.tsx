import type { Education, Profile } from "../../src-preload/domain.ts";
import { words } from "../words/words.ts";
import type { EntryPart } from "./add-entry.tsx";
import { EntryMenu } from "./entry-menu.tsx";
import { Part } from "./part.tsx";
import { PeriodField } from "./period-field.tsx";
import { entryKeys } from "./same-entry.ts";
import { TextField } from "./text-field.tsx";

const parts: readonly [EntryPart, ...EntryPart[]] = [
  { name: "institution", label: words.candidate.fields.school, kind: "text" },
  { name: "degree", label: words.candidate.fields.degree, kind: "text" },
  { name: "field", label: words.candidate.fields.field, kind: "text" },
  { name: "start", label: words.candidate.fields.from, kind: "month" },
  { name: "end", label: words.candidate.fields.to, kind: "month" },
];

export function EducationPart({ profile: { education } }: { profile: Profile }) {
  const keys = entryKeys(education);
  return (
    <Part list="education" parts={parts} empty={education.length === 0}>
      <ol className="space-y-2.5">
        {education.map((entry, index) => (
          <School key={keys[index]} index={index} school={entry} />
        ))}
      </ol>
    </Part>
  );
}

function School({ index, school }: { index: number; school: Education }) {
  const entry = `education.${String(index)}`;
  return (
    <li className="group/entry">
      <div className="flex gap-x-2.5 font-medium">
        <div className="flex min-w-0 flex-wrap gap-x-2.5">
          <TextField field={`${entry}.degree`} label={words.candidate.fields.degree} value={school.degree} missing={words.candidate.missing.degree} />
          <TextField field={`${entry}.field`} label={words.candidate.fields.field} value={school.field} missing={null} className="font-normal" />
        </div>
        <span className="flex-1" />
        <EntryMenu list="education" index={index} unsaid={school.field === null ? [{ field: `${entry}.field`, add: words.candidate.addField }] : []} />
      </div>
      <div className="flex text-ink-soft">
        <TextField field={`${entry}.institution`} label={words.candidate.fields.school} value={school.institution} missing={words.candidate.missing.school} />
      </div>
      <div className="numerals flex h-5 items-center text-xs text-ink-faint">
        <PeriodField entry={entry} period={{ ...school, current: false }} mayGoOn={false} />
      </div>
    </li>
  );
}
