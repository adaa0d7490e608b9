import { words } from "../words/words.ts";
import { ChangedWords, Sign } from "./change-marks.tsx";
import { changedLists, type ListChanges, type ProfileChanges } from "./profile-changes.ts";

const hows = ["added", "removed", "changed"] as const;
const isChanged = (list: ListChanges): boolean => hows.some((how) => list[how].length > 0);

/** What came, went and goes on otherwise: first how much of it, then which. */
export function ChangesSummary({ changes }: { changes: ProfileChanges }) {
  const said = words.people.changes;
  const lists = changedLists.filter((name) => isChanged(changes[name]));
  const sentences = hows.flatMap((how) => {
    const counts = lists.filter((name) => changes[name][how].length > 0).map((name) => said.counted[name](changes[name][how].length));
    return counts.length === 0 ? [] : [{ how, sentence: said[how](counts.join(", ")) }];
  });
  return (
    <section aria-label={said.summary} tabIndex={0} className="w-[30%] max-w-[24rem] min-w-64 shrink-0 space-y-4 overflow-y-auto border-r border-line px-5 py-4 -outline-offset-2">
      {sentences.length === 0 ? <p className="text-ink-soft">{said.sameProfile}</p> : null}
      <ul className="space-y-1 font-medium">
        {sentences.map(({ how, sentence }) => (
          <li key={how} className="flex gap-2">
            <Sign how={how} />
            {sentence}
          </li>
        ))}
      </ul>
      {lists.map((name) => (
        <ListSummary key={name} title={said.lists[name]} list={changes[name]} />
      ))}
    </section>
  );
}

function ListSummary({ title, list }: { title: string; list: ListChanges }) {
  const said = words.people.changes;
  return (
    <section aria-label={title}>
      <h3 className="mb-1 text-xs font-semibold text-ink-faint">{title}</h3>
      <ul className="space-y-1">
        {(["added", "removed"] as const).flatMap((how) =>
          list[how].map((entry, index) => (
            <li key={how + String(index)} className="flex gap-2">
              <Sign how={how} said={said.signs[how]} />
              <span className="min-w-0 break-words">{entry}</span>
            </li>
          )),
        )}
        {list.changed.map((pieces, index) => (
          <li key={index} className="flex gap-2">
            <Sign how="changed" said={said.signs.changed} />
            <span className="min-w-0 break-words">
              <ChangedWords pieces={pieces} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
