import { useState } from "react";
import { LockKeyhole } from "lucide-react";
import { Button } from "../ui/button.tsx";
import { PasswordField } from "../ui/password-field.tsx";

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
      <p className="mt-3 font-medium">This file is protected. Its pages are shown once you enter its password.</p>
      <p className="text-ink-soft">The password is used now and not kept. The text can be read without it.</p>
      <div className="mt-4 flex w-80 max-w-full gap-2 text-left">
        <PasswordField value={password} onChange={setPassword} wrong={wasWrong ? "That is not the password of this file." : null} />
        <Button type="submit" look="primary" disabled={password === ""}>
          Open
        </Button>
      </div>
    </form>
  );
}
