import { useState } from "react";
import { useServices } from "../app/context.ts";
import { Button } from "../ui/button.tsx";
import { PasswordField } from "../ui/password-field.tsx";
import { words } from "../words/words.ts";

interface UnlockFormProps {
  itemId: string;
  /** It is being tried. */
  busy: boolean;
  /** Why the last one did not do. */
  wrong: string | null;
  fileName: string;
  /** The other protected files that wait for a password. */
  others: readonly string[];
}

/** Opens a protected file with its password, and, if asked to, tries the same one on the others. */
export function UnlockForm({ itemId, busy, wrong, fileName, others }: UnlockFormProps) {
  const { ingest } = useServices();
  const [password, setPassword] = useState("");
  const [forAll, setForAll] = useState(false);
  return (
    <form
      className="mt-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (password !== "" && !busy) void ingest.unlock(forAll ? [itemId, ...others] : [itemId], password);
      }}
    >
      <div className="flex gap-2">
        <PasswordField label={words.library.unlock.password(fileName)} value={password} onChange={setPassword} wrong={wrong} />
        <Button type="submit" disabled={password === "" || busy}>
          {busy ? words.library.unlock.opening : words.library.unlock.open}
        </Button>
      </div>
      {others.length === 0 ? null : (
        <label className="mt-1.5 flex items-center gap-2 text-xs text-ink-soft">
          <input type="checkbox" checked={forAll} onChange={(event) => setForAll(event.target.checked)} className="size-3.5 accent-accent" />
          {words.library.unlock.others(others.length)}
        </label>
      )}
    </form>
  );
}
