import { Braces, Download, Sheet } from "lucide-react";
import { useServices } from "../app/context.ts";
import { Button } from "../ui/button.tsx";
import { formatCount } from "../ui/format.ts";
import { Menu, MenuItem, MenuLine } from "../ui/menu.tsx";
import { saveFile } from "../ui/save-file.ts";

interface ExportMenuProps {
  jobId: string;
  shortlisted: number;
  everyone: number;
}

export function ExportMenu({ jobId, shortlisted, everyone }: ExportMenuProps) {
  const { client, toasts } = useServices();
  const write = async (format: "csv" | "json", all: boolean): Promise<void> => {
    try {
      const file = await client.request("exports.ranking", { jobId, format, everyone: all });
      saveFile(file);
      toasts.done(`Saved ${file.fileName}.`);
    } catch (thrown) {
      toasts.problem(thrown);
    }
  };
  const none = shortlisted === 0;
  return (
    <Menu
      label="Export"
      trigger={
        <Button>
          <Download aria-hidden className="size-4" strokeWidth={1.75} />
          Export
        </Button>
      }
    >
      <MenuItem icon={Sheet} disabled={none} onSelect={() => void write("csv", false)}>
        Shortlist as CSV {none ? "(nobody on it yet)" : `(${formatCount(shortlisted)})`}
      </MenuItem>
      <MenuItem icon={Braces} disabled={none} onSelect={() => void write("json", false)}>
        Shortlist as JSON
      </MenuItem>
      <MenuLine />
      <MenuItem icon={Sheet} onSelect={() => void write("csv", true)}>
        Whole ranking as CSV ({formatCount(everyone)})
      </MenuItem>
      <MenuItem icon={Braces} onSelect={() => void write("json", true)}>
        Whole ranking as JSON
      </MenuItem>
    </Menu>
  );
}
