import { useId, useRef, useState, type FormEvent, type ReactElement, type Ref } from "react";
import * as Popover from "@radix-ui/react-popover";
import { Button } from "../ui/button.tsx";
import { unlessElsewhere } from "../ui/focus-return.ts";
import { Segmented } from "../ui/segmented.tsx";
import { cx } from "../ui/cx.ts";
import { words } from "../words/words.ts";
import { chosenIn, textIn, type ChoiceControl, type Draft, type FormControl, type TextControl, type ValueForm } from "./value-form.ts";

const say = words.conditions.editor;

interface ValueEditorProps<V> {
  /** "Pay": what is edited. */
  title: string;
  form: ValueForm<V>;
  value: V | null;
  /** One element that can take a ref; it opens the editor. */
  trigger: ReactElement;
  onSave(value: V): void;
  /** Takes the value away; null where there is none to take. */
  onClear: (() => void) | null;
  /** How taking it away is called. */
  clearName?: string;
  open: boolean;
  onOpenChange(open: boolean): void;
}

/** A small form beside what it edits; Enter and going elsewhere keep what was typed, Esc leaves everything as it was. */
export function ValueEditor<V>({ title, form, value, trigger, onSave, onClear, clearName = say.clear, open, onOpenChange }: ValueEditorProps<V>) {
  const typed = useRef<HTMLFormElement>(null);
  return (
    <Popover.Root open={open} onOpenChange={onOpenChange}>
      <Popover.Trigger asChild>{trigger}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          aria-label={title}
          align="start"
          sideOffset={6}
          collisionPadding={12}
          onCloseAutoFocus={unlessElsewhere}
          onKeyDown={(event) => event.stopPropagation()}
          onInteractOutside={(event) => {
            if (typed.current?.dataset["changed"] === undefined) return;
            // The form closes itself when it could be kept, and says what is wrong with it otherwise.
            event.preventDefault();
            typed.current.requestSubmit();
          }}
          className="z-50 w-[23rem] animate-appear rounded-xl border border-line bg-raised p-4 shadow-lift"
        >
          <EditorForm ref={typed} title={title} form={form} value={value} onSave={onSave} onClear={onClear} clearName={clearName} onClose={() => onOpenChange(false)} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

interface EditorFormProps<V> extends Pick<ValueEditorProps<V>, "title" | "form" | "value" | "onSave" | "onClear"> {
  ref: Ref<HTMLFormElement>;
  clearName: string;
  onClose(): void;
}

function EditorForm<V>({ ref, title, form, value, onSave, onClear, clearName, onClose }: EditorFormProps<V>) {
  const [draft, setDraft] = useState<Draft>(() => form.fill(value));
  const [problem, setProblem] = useState<string | null>(null);
  const [changed, setChanged] = useState(false);
  const set = (key: string, next: string | readonly string[]): void => {
    setDraft({ ...draft, [key]: next });
    setProblem(null);
    setChanged(true);
  };
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const read = form.read(draft);
    if ("problem" in read) return setProblem(read.problem);
    onClose();
    onSave(read.value);
  };
  return (
    <form ref={ref} data-changed={changed || undefined} className="space-y-3" onSubmit={save}>
      <h4 className="font-semibold">{title}</h4>
      <div className="flex flex-wrap gap-x-3 gap-y-3">
        {form.controls(draft).map((control) => (
          <OneControl key={control.key} control={control} draft={draft} onChange={(next) => set(control.key, next)} />
        ))}
      </div>
      {problem === null ? null : (
        <p role="alert" className="text-xs text-fail">
          {problem}
        </p>
      )}
      <div className="flex items-center gap-2 pt-1">
        {onClear === null ? null : (
          <Button
            look="quiet"
            size="small"
            onClick={() => {
              onClose();
              onClear();
            }}
          >
            {clearName}
          </Button>
        )}
        <span className="flex-1" />
        <Button size="small" look="quiet" onClick={onClose}>
          {say.cancel}
        </Button>
        <Button size="small" look="primary" type="submit">
          {say.keep}
        </Button>
      </div>
    </form>
  );
}

interface OneControlProps<C extends FormControl> {
  control: C;
  draft: Draft;
  onChange(next: string | readonly string[]): void;
}

function OneControl({ control, draft, onChange }: OneControlProps<FormControl>) {
  if (control.kind === "text") return <TextInput control={control} draft={draft} onChange={onChange} />;
  return control.kind === "choice" ? <Choice control={control} draft={draft} onChange={onChange} /> : <Several control={control} draft={draft} onChange={onChange} />;
}

function TextInput({ control, draft, onChange }: OneControlProps<TextControl>) {
  const list = useId();
  const { key, label, placeholder, suggestions, width } = control;
  return (
    <label className={cx("block", width === "wide" ? "w-full" : "w-[6.4rem]")}>
      <span className="text-xs font-medium text-ink-soft">{label}</span>
      <input
        value={typeof draft[key] === "string" ? draft[key] : ""}
        placeholder={placeholder}
        list={suggestions === undefined ? undefined : list}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        onChange={(event) => onChange(event.target.value)}
        className="numerals mt-1 h-8 w-full rounded-md border border-control bg-surface px-2"
      />
      {suggestions === undefined ? null : (
        <datalist id={list}>
          {suggestions.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </label>
  );
}

function Choice({ control: { key, label, options }, draft, onChange }: OneControlProps<ChoiceControl>) {
  return (
    <div className="w-full">
      <p className="mb-1 text-xs font-medium text-ink-soft">{label}</p>
      <Segmented label={label} value={textIn(draft, key)} options={options} onChange={onChange} />
    </div>
  );
}

function Several({ control: { key, label, options }, draft, onChange }: OneControlProps<ChoiceControl>) {
  const chosen = chosenIn(draft, key);
  return (
    <fieldset className="w-full">
      <legend className="mb-1 text-xs font-medium text-ink-soft">{label}</legend>
      <div className="flex flex-wrap gap-x-4 gap-y-1.5">
        {options.map(({ value, name }) => (
          <label key={value} className="flex items-center gap-2">
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={(event) => onChange(event.target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))}
              className="size-4 accent-accent"
            />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
