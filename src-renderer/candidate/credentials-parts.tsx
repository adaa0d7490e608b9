import type { Certification, SpokenLanguage } from "../../src-preload/domain.ts";
import { formatPartialDate } from "../ui/numbers.ts";
import { languageKept, languageSaid } from "../ui/spoken-languages.ts";
import { words } from "../words/words.ts";
import { readMonth } from "./months.ts";
import { EntryMenu } from "./entry-menu.tsx";
import { Part } from "./part.tsx";
import { entryKeys } from "./same-entry.ts";
import { TextField } from "./text-field.tsx";

export function CertificationsPart({ certifications }: { certifications: readonly Certification[] }) {
  const keys = entryKeys(certifications);
  return (
    <Part
      list="certifications"
      parts={[
        { name: "name", label: words.candidate.fields.certificateName, kind: "text" },
        { name: "issuer", label: words.candidate.fields.issuer, kind: "text" },
        { name: "date", label: words.candidate.fields.given, kind: "month" },
      ]}
      empty={certifications.length === 0}
    >
      <ul className="space-y-1">
        {certifications.map(({ name, issuer, date }, index) => {
          const entry = `certifications.${String(index)}`;
          return (
            <li key={keys[index]} className="group/entry flex">
              <div className="flex min-w-0 flex-1 flex-wrap gap-x-2.5">
                <TextField field={`${entry}.name`} label={words.candidate.fields.certificate} value={name} missing={words.candidate.fields.certificateName} emptied="removed" />
                <span className="flex min-w-0 gap-x-2.5 text-ink-faint">
                  <TextField field={`${entry}.issuer`} label={words.candidate.fields.issuer} value={issuer} missing={null} />
                  <TextField
                    field={`${entry}.date`}
                    label={words.candidate.fields.given}
                    value={date}
                    shown={date === null ? undefined : formatPartialDate(date)}
                    missing={null}
                    read={readDate}
                  />
                </span>
              </div>
              <EntryMenu
                list="certifications"
                index={index}
                unsaid={[
                  ...(issuer === null ? [{ field: `${entry}.issuer`, add: words.candidate.addIssuer }] : []),
                  ...(date === null ? [{ field: `${entry}.date`, add: words.candidate.addDate }] : []),
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
  return month == null ? { problem: words.candidate.notAMonth } : { value: month };
}

export function LanguagesPart({ languages }: { languages: readonly SpokenLanguage[] }) {
  const keys = entryKeys(languages);
  return (
    <Part
      list="languages"
      parts={[
        { name: "name", label: words.candidate.fields.language, kind: "language" },
        { name: "level", label: words.candidate.fields.level, kind: "text" },
      ]}
      empty={languages.length === 0}
    >
      <ul className="space-y-1">
        {languages.map(({ name, level, cefr }, index) => {
          const entry = `languages.${String(index)}`;
          return (
            <li key={keys[index]} className="group/entry flex items-start gap-x-2.5">
              <TextField field={`${entry}.name`} label={words.candidate.fields.language} value={languageSaid(name)} missing={words.candidate.fields.language} emptied="removed" read={(typed) => ({ value: languageKept(typed) })} />
              <TextField field={`${entry}.level`} label={words.candidate.fields.level} value={level} missing={null} className="text-ink-faint" />
              {cefr === null || cefr === level ? null : (
                <span title={words.candidate.cefr(cefr)} className="mt-0.5 rounded bg-sunken px-1 text-2xs font-medium text-ink-soft ring-1 ring-line ring-inset">
                  {cefr}
                </span>
              )}
              <span className="flex-1" />
              <EntryMenu list="languages" index={index} unsaid={level === null ? [{ field: `${entry}.level`, add: words.candidate.addLevel }] : []} />
            </li>
          );
        })}
      </ul>
    </Part>
  );
}
