import { useStore } from "zustand";
import { useServices } from "../app/context.ts";
import { words } from "../words/words.ts";
import { Row } from "./section.tsx";

/** Whether a window begins blind, and what it hides besides. */
export function BlindSettings() {
  const { blind } = useServices();
  const { begin, schools } = useStore(blind.store);
  return (
    <>
      <Row name={words.blind.begin} about={words.blind.beginAbout}>
        <Choice label={words.blind.beginLabel} chosen={begin} onChange={blind.setBegin} />
      </Row>
      <Row name={words.blind.schools} about={words.blind.schoolsAbout}>
        <Choice label={words.blind.schoolsLabel} chosen={schools} onChange={blind.setSchools} />
      </Row>
      <p className="mt-5 text-pretty text-ink-soft">{words.blind.limits}</p>
    </>
  );
}

function Choice({ label, chosen, onChange }: { label: string; chosen: boolean; onChange(chosen: boolean): void }) {
  return (
    <label className="flex items-center gap-2.5">
      <input type="checkbox" checked={chosen} onChange={({ target }) => onChange(target.checked)} className="accent-accent" />
      {label}
    </label>
  );
}
