import { useId, useState } from "react";
import { Eye, EyeOff } from "lucide-react";
import { cx } from "./cx.ts";
import { words } from "../words/words.ts";

interface PasswordFieldProps {
  value: string;
  onChange(value: string): void;
  /** Why the last one did not do; stands under the field. */
  wrong: string | null;
  label?: string;
}

/** A field for the password of a file, hidden unless one asks to see it. */
export function PasswordField({ value, onChange, wrong, label = words.ui.password.label }: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  const problem = useId();
  const Icon = shown ? EyeOff : Eye;
  return (
    <div className="min-w-0 flex-1">
      <div className="relative">
        <input
          type={shown ? "text" : "password"}
          value={value}
          aria-label={label}
          aria-invalid={wrong !== null}
          aria-describedby={wrong === null ? undefined : problem}
          autoComplete="off"
          spellCheck={false}
          placeholder={words.ui.password.placeholder}
          onChange={(event) => onChange(event.target.value)}
          className={cx("h-8 w-full rounded-md border bg-surface pr-9 pl-2.5", wrong === null ? "border-control" : "border-fail")}
        />
        <button
          type="button"
          aria-label={shown ? words.ui.password.hide : words.ui.password.show}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
          className="absolute top-1 right-1 flex size-6 items-center justify-center rounded text-ink-faint hover:bg-hover hover:text-ink"
        >
          <Icon aria-hidden className="size-4" strokeWidth={1.75} />
        </button>
      </div>
      {wrong === null ? null : (
        <p id={problem} role="alert" className="mt-1 text-xs text-fail">
          {wrong}
        </p>
      )}
    </div>
  );
}
