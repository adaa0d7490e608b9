import type { ReactNode } from "react";
import { Link2, Mail, MapPin, Phone, type LucideIcon } from "lucide-react";
import type { Profile } from "../../src-preload/domain.ts";
import { cx } from "../ui/cx.ts";
import { formatPeriod, formatYears } from "../ui/format.ts";

interface ProfileViewProps {
  profile: Profile;
  /** Whose mentions are marked now. */
  litSkill: string | null;
  /** The one that was clicked, if any. */
  pinnedSkill: string | null;
  onHoverSkill(skillId: string | null): void;
  onPickSkill(skillId: string): void;
}

export function ProfileView({ profile, litSkill, pinnedSkill, onHoverSkill, onPickSkill }: ProfileViewProps) {
  return (
    <div className="space-y-5">
      <Contact profile={profile} />
      {profile.employment.length > 0 ? (
        <Part title="Employment" aside={profile.yearsOfExperience === null ? null : `${formatYears(profile.yearsOfExperience)} years`}>
          <ol className="space-y-2.5">
            {profile.employment.map((entry) => (
              <li key={entry.span.start}>
                <p className="font-medium">{entry.title ?? "Title not found"}</p>
                <p className="text-ink-soft">{[entry.company, entry.location].filter(Boolean).join(" · ")}</p>
                <p className="numerals text-xs text-ink-faint">{formatPeriod(entry.start, entry.end, entry.current)}</p>
              </li>
            ))}
          </ol>
        </Part>
      ) : null}
      {profile.education.length > 0 ? (
        <Part title="Education">
          <ol className="space-y-2.5">
            {profile.education.map((entry) => (
              <li key={entry.span.start}>
                <p className="font-medium">{[entry.degree, entry.field].filter(Boolean).join(", ") || entry.institution}</p>
                {entry.degree === null && entry.field === null ? null : <p className="text-ink-soft">{entry.institution}</p>}
                <p className="numerals text-xs text-ink-faint">{formatPeriod(entry.start, entry.end, false)}</p>
              </li>
            ))}
          </ol>
        </Part>
      ) : null}
      {profile.skills.length > 0 ? (
        <Part title="Skills" aside={String(profile.skills.length)}>
          <ul className="flex flex-wrap gap-1" onPointerLeave={() => onHoverSkill(null)}>
            {profile.skills.map((skill) => (
              <li key={skill.id}>
                <button
                  type="button"
                  aria-pressed={skill.id === pinnedSkill}
                  title={`Show where the resume says ${skill.name}`}
                  onPointerEnter={() => onHoverSkill(skill.id)}
                  onFocus={() => onHoverSkill(skill.id)}
                  onBlur={() => onHoverSkill(null)}
                  onClick={() => onPickSkill(skill.id)}
                  className={cx(
                    "min-h-6 rounded px-2 text-xs ring-1 ring-inset",
                    skill.id === litSkill ? "bg-mark-active text-ink ring-mark-line" : "bg-surface text-ink-soft ring-line hover:text-ink",
                  )}
                >
                  {skill.name}
                </button>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      {profile.certifications.length > 0 ? (
        <Part title="Certifications">
          <ul className="space-y-0.5">
            {profile.certifications.map(({ name, span }) => (
              <li key={span.start}>{name}</li>
            ))}
          </ul>
        </Part>
      ) : null}
      {profile.languages.length > 0 ? (
        <Part title="Languages">
          <ul className="space-y-0.5">
            {profile.languages.map(({ name, level, span }) => (
              <li key={span.start}>
                {name}
                {level === null ? null : <span className="text-ink-faint"> · {level}</span>}
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
    </div>
  );
}

function Contact({ profile }: { profile: Profile }) {
  const lines: [LucideIcon, string, string][] = [
    ...profile.emails.map((email): [LucideIcon, string, string] => [Mail, "E-mail", email]),
    ...profile.phones.map((phone): [LucideIcon, string, string] => [Phone, "Phone", phone]),
    ...(profile.location === null ? [] : [[MapPin, "Location", profile.location] satisfies [LucideIcon, string, string]]),
    ...profile.links.map((link): [LucideIcon, string, string] => [Link2, "Link", link]),
  ];
  if (lines.length === 0) return <p className="text-ink-faint">No contact details found in the resume.</p>;
  return (
    <ul aria-label="Contact" className="space-y-1">
      {lines.map(([Icon, what, value]) => (
        <li key={what + value} className="flex items-start gap-2">
          <Icon aria-hidden className="mt-[3px] size-3.5 shrink-0 text-ink-faint" strokeWidth={1.75} />
          <span className="sr-only">{what}: </span>
          <span className="min-w-0 break-words select-text">{value}</span>
        </li>
      ))}
    </ul>
  );
}

function Part({ title, aside = null, children }: { title: string; aside?: string | null; children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-1.5 flex items-baseline gap-2 text-xs font-semibold text-ink-faint">
        {title}
        {aside === null ? null : <span className="numerals font-normal">{aside}</span>}
      </h3>
      {children}
    </section>
  );
}
