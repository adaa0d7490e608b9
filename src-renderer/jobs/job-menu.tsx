import { Archive, ArchiveRestore, Copy, Ellipsis, LayoutTemplate } from "lucide-react";
import type { Job } from "../../src-preload/domain.ts";
import { useServices } from "../app/context.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { Menu, MenuItem } from "../ui/menu.tsx";
import { words } from "../words/words.ts";

/** What is done with a job as a whole, now and then. */
export function JobMenu({ job, archived }: { job: Job; archived: boolean }) {
  const { jobs, templates, navigation } = useServices();
  const copy = async (): Promise<void> => {
    const made = await jobs.duplicate(job);
    if (made !== null) navigation.go({ name: "jobs", jobId: made.jobId });
  };
  return (
    <Menu label={words.jobs.more} trigger={<IconButton icon={Ellipsis} label={words.jobs.more} />}>
      <MenuItem icon={Copy} onSelect={() => void copy()}>
        {words.jobs.copy}
      </MenuItem>
      <MenuItem icon={LayoutTemplate} onSelect={() => void templates.save(job)}>
        {words.jobs.saveTemplate}
      </MenuItem>
      <MenuItem icon={archived ? ArchiveRestore : Archive} onSelect={() => void jobs.archive(job, !archived)}>
        {archived ? words.jobs.unarchive : words.jobs.archive}
      </MenuItem>
    </Menu>
  );
}
