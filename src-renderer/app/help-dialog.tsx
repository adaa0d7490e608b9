import { useRef } from "react";
import { Compass } from "lucide-react";
import { useStore } from "zustand";
import { Button } from "../ui/button.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { useServices } from "./context.ts";
import { ShortcutList } from "./shortcut-list.tsx";
import { words } from "../words/words.ts";

export function HelpDialog() {
  const { shell, tour } = useServices();
  const open = useStore(shell.store, ({ dialog }) => dialog === "help");
  /** The tour takes the focus, so it begins once the dialog has given it back. */
  const toured = useRef(false);
  const onClosed = (): void => {
    if (toured.current) tour.start();
    toured.current = false;
  };
  return (
    <Sheet open={open} onClosed={onClosed} onOpenChange={(next) => shell.open(next ? "help" : null)} place="middle" title={words.app.help.title} description={words.app.help.about}>
      <Button
        size="small"
        onClick={() => {
          toured.current = true;
          shell.open(null);
        }}
      >
        <Compass aria-hidden className="size-3.5" strokeWidth={1.75} />
        {words.app.help.tour}
      </Button>
      <ShortcutList />
    </Sheet>
  );
}
