import { Fragment } from "react";
import { Key } from "../ui/key.tsx";
import { commandEntries, type CommandEntry } from "./commands.ts";
import { isMac, keyLabel } from "./shortcuts.ts";
import { words } from "../words/words.ts";

const withKeys = commandEntries.filter(({ keys }) => keys.length > 0);
const groups = (Object.keys(words.app.groups) as CommandEntry["group"][]).map((group) => ({ group, entries: withKeys.filter((entry) => entry.group === group) })).filter(({ entries }) => entries.length > 0);

/** All keys and what they do, group by group. */
export function ShortcutList() {
  const mac = isMac(navigator);
  return groups.map(({ group, entries }) => (
    <section key={group} aria-label={words.app.groups[group]} className="mt-3">
      <h3 className="mb-1 text-xs font-semibold text-ink-faint">
        {words.app.groups[group]}
      </h3>
      <dl className="divide-y divide-line">
        {entries.map(({ title, keys, on }) => (
          <div key={title} className="flex items-center justify-between gap-6 py-1.5">
            <dt>
              {title}
              {on === null || on.length > 2 ? null : <span className="text-xs text-ink-faint"> · {words.app.help.on(on)}</span>}
            </dt>
            <dd className="flex shrink-0 items-center gap-1">
              {keys.map((key, index) => (
                <Fragment key={key}>
                  {index > 0 ? <span className="px-0.5 text-xs text-ink-faint">{words.app.help.or}</span> : null}
                  <Key>{keyLabel(key, mac)}</Key>
                </Fragment>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  ));
}
