import type { Certification, SpokenLanguage } from "../../src-preload/domain.ts";
import { formatPartialDate } from "../ui/numbers.ts";
import { notAMonth, readMonth } from "./months.ts";
import { EntryMenu } from "./entry-menu.tsx";
import { Part } from "./part.tsx";
import { TextField } from "./text-field.tsx";

export function CertificationsPart({ certifications }: { certifications: readonly Certification[] }) {
  return (
    <Part
      title="Certifications"
      list="certifications"
      what="certificate"
      parts={[
        { name: "name", label: "Name", kind: "text" },
        { name: "issuer", label: "Issuer", kind: "text" },
        { name: "date", label: "Given", kind: "month" },
      ]}
      empty={certifications.length === 0}
    >
      <ul className="space-y-1">
        {certifications.map(({ name, issuer, date }, index) => {
          const entry = `certifications.${String(index)}`;
          return (
            <li key={index} className="group/entry flex">
              <div className="flex min-w-0 flex-1 flex-wrap gap-x-2.5">
                <TextField field={`${entry}.name`} label="Certificate" value={name} missing="Name" emptied="removed" />
                <span className="flex min-w-0 gap-x-2.5 text-ink-faint">
                  <TextField field={`${entry}.issuer`} label="Issuer" value={issuer} missing={null} />
                  <TextField
                    field={`${entry}.date`}
                    label="Given"
                    value={date}
                    shown={date === null ? undefined : formatPartialDate(date)}
                    missing={null}
                    read={readDate}
                  />
                </span>
              </div>
              <EntryMenu
                entry={entry}
                what="certificate"
                unsaid={[
                  ...(issuer === null ? [{ field: `${entry}.issuer`, label: "issuer" }] : []),
                  ...(date === null ? [{ field: `${entry}.date`, label: "date" }] : []),
                ]}
              />
            </li>
          );
        })}
      </ul>
    </Part>
  );
}

function readDate(typed: string): { value: string } | { problem: string } {
  const month = readMonth(typed);
  return month == null ? { problem: notAMonth } : { value: month };
}

export function LanguagesPart({ languages }: { languages: readonly SpokenLanguage[] }) {
  return (
    <Part
      title="Languages"
      list="languages"
      what="language"
      parts={[
        { name: "name", label: "Language", kind: "text" },
        { name: "level", label: "Level", kind: "text" },
      ]}
      empty={languages.length === 0}
    >
      <ul className="space-y-1">
        {languages.map(({ name, level, cefr }, index) => {
          const entry = `languages.${String(index)}`;
          return (
            <li key={index} className="group/entry flex items-start gap-x-2.5">
              <TextField field={`${entry}.name`} label="Language" value={name} missing="Language" emptied="removed" />
              <TextField field={`${entry}.level`} label="Level" value={level} missing={null} className="text-ink-faint" />
              {cefr === null || cefr === level ? null : (
                <span title={`${cefr} of the Common European Framework`} className="mt-0.5 rounded bg-sunken px-1 text-2xs font-medium text-ink-soft ring-1 ring-line ring-inset">
                  {cefr}
                </span>
              )}
              <span className="flex-1" />
              <EntryMenu entry={entry} what="language" unsaid={level === null ? [{ field: `${entry}.level`, label: "level" }] : []} />
            </li>
          );
        })}
      </ul>
    </Part>
  );
}
