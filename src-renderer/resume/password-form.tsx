import { useState } from "react";
import { LockKeyhole } from "lucide-react";
import { Button } from "../ui/button.tsx";
import { PasswordField } from "../ui/password-field.tsx";
import { words } from "../words/words.ts";

/** In place of the pages of a protected file. */
export function PasswordForm({ wasWrong, onPassword }: { wasWrong: boolean; onPassword(password: string): void }) {
  const [password, setPassword] = useState("");
  return (
    <form
      className="flex flex-1 flex-col items-center justify-center px-8 text-center"
      onSubmit={(event) => {
        event.preventDefault();
        if (password !== "") onPassword(password);
      }}
    >
      <LockKeyhole aria-hidden className="size-7 text-ink-faint" strokeWidth={1.5} />
      <p className="mt-3 font-medium">{words.resume.locked}</p>
      <p className="text-ink-soft">{words.resume.lockedHint}</p>
      <div className="mt-4 flex w-80 max-w-full gap-2 text-left">
        <PasswordField value={password} onChange={setPassword} wrong={wasWrong ? words.resume.wrongPassword : null} />
        <Button type="submit" look="primary" disabled={password === ""}>
          {words.resume.open}
        </Button>
      </div>
    </form>
  );
}
