import { useState, type ReactNode } from "react";
import { Link2, Mail, MapPin, Phone, Plus, type LucideIcon } from "lucide-react";
import type { Profile } from "../../src-preload/domain.ts";
import { useBlind } from "../blind/use-blind.ts";
import { Menu, MenuItem } from "../ui/menu.tsx";
import { words } from "../words/words.ts";
import { AddEntry } from "./add-entry.tsx";
import { EntryMenu } from "./entry-menu.tsx";
import { useProfileDesk } from "./profile-desk.ts";
import { TextField } from "./text-field.tsx";

const lists = [
  { list: "emails", icon: Mail, label: words.candidate.fields.email },
  { list: "phones", icon: Phone, label: words.candidate.fields.phone },
  { list: "links", icon: Link2, label: words.candidate.fields.link },
] as const;
type ContactList = (typeof lists)[number];

/** Who it is and how they are reached. */
export function ContactPart({ profile }: { profile: Profile }) {
  const { correct } = useProfileDesk();
  const [adding, setAdding] = useState<ContactList | null>(null);
  const blind = useBlind();
  const line = (of: ContactList) =>
    profile[of.list].map((value, index) => (
      <Line key={`${of.list}.${String(index)}`} icon={of.icon}>
        <TextField field={`${of.list}.${String(index)}`} label={of.label} value={value} missing={of.label} emptied="removed" />
        <span className="flex-1" />
        <EntryMenu list={of.list} index={index} />
      </Line>
    ));
  if (blind) return <p className="text-pretty text-ink-soft">{words.blind.contact}</p>;
  return (
    <section aria-label={words.candidate.parts.contact}>
      <div className="mb-1.5 flex items-center text-xs text-ink-faint">
        <h3 className="flex-1 font-semibold">{words.candidate.parts.contact}</h3>
        {correct === null ? null : <AddContact onChoose={setAdding} />}
      </div>
      <ul aria-label={words.candidate.parts.contact} className="space-y-1">
        {line(lists[0])}
        {line(lists[1])}
        <Line icon={MapPin}>
          <TextField field="location" label={words.candidate.fields.location} value={profile.location} missing={words.candidate.missing.location} />
        </Line>
        {line(lists[2])}
      </ul>
      {adding === null ? null : (
        <AddEntry
          key={adding.list}
          list={adding.list}
          parts={[{ name: "value", label: adding.label, kind: "text" }]}
          onLeave={() => setAdding(null)}
        />
      )}
    </section>
  );
}

function Line({ icon: Icon, children }: { icon: LucideIcon; children: ReactNode }) {
  return (
    <li className="group/entry flex items-start gap-2.5">
      <Icon aria-hidden className="mt-[3px] size-3.5 shrink-0 text-ink-faint" strokeWidth={1.75} />
      {children}
    </li>
  );
}

function AddContact({ onChoose }: { onChoose(list: ContactList): void }) {
  return (
    <Menu
      label={words.candidate.addContact}
      trigger={
        <button
          type="button"
          aria-label={words.candidate.addContact}
          title={words.candidate.addContactHint}
          className="-my-1 flex size-6 items-center justify-center rounded text-ink-faint hover:bg-hover hover:text-ink"
        >
          <Plus aria-hidden className="size-3.5" />
        </button>
      }
    >
      {lists.map((each) => (
        <MenuItem key={each.list} icon={each.icon} onSelect={() => onChoose(each)}>
          {each.label}
        </MenuItem>
      ))}
    </Menu>
  );
}
