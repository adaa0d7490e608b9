import type { Ref } from "react";
import { ChevronDown, FileClock, FileDiff, FileText, Star, UserRoundX } from "lucide-react";
import type { CandidateDetail, ResumeVersion } from "../../src-preload/contract.ts";
import { useServices } from "../app/context.ts";
import { Button } from "../ui/button.tsx";
import { cx } from "../ui/cx.ts";
import { fileName } from "../ui/format.ts";
import { formatDay } from "../ui/numbers.ts";
import { Menu, MenuItem, MenuLine } from "../ui/menu.tsx";
import { words } from "../words/words.ts";

interface VersionsMenuProps {
  resumes: CandidateDetail["resumes"];
  shownId: string;
  onShow(resumeId: string): void;
  onCompare(): void;
  /** The button that opens the menu. */
  button: Ref<HTMLButtonElement>;
}

/** The resumes of one candidate, newest first; only where there are several. */
export function VersionsMenu({ resumes, shownId, onShow, onCompare, button }: VersionsMenuProps) {
  if (resumes.length < 2) return null;
  return (
    <Menu
      label={words.people.versions.list}
      trigger={
        <Button ref={button} size="small">
          {words.people.versions.count(resumes.length)}
          <ChevronDown aria-hidden className="size-3" />
        </Button>
      }
    >
      {resumes.map((each) => (
        <MenuItem key={each.resumeId} icon={each.current ? FileText : FileClock} onSelect={() => onShow(each.resumeId)}>
          <span className="min-w-0">
            <span className={cx("block", each.resumeId === shownId && "font-semibold")}>{fileName(each.file)}</span>
            <span className="block text-xs text-ink-faint">
              {each.current ? words.people.versions.addedCurrent(formatDay(each.addedAt)) : words.people.versions.added(formatDay(each.addedAt))}
            </span>
          </span>
        </MenuItem>
      ))}
      <MenuLine />
      <MenuItem icon={FileDiff} onSelect={onCompare}>
        {words.people.changes.compareWith}
      </MenuItem>
    </Menu>
  );
}

interface OlderBannerProps {
  version: ResumeVersion;
  currentId: string;
  name: string;
  onBack(): void;
  onCompare(): void;
}

/** Over a resume that is not the one that is listed, searched and ranked. */
export function OlderBanner({ version, currentId, name, onBack, onCompare }: OlderBannerProps) {
  const { people } = useServices();
  const { mergeId } = version;
  return (
    <section aria-label={words.people.versions.older} className="flex flex-wrap items-center gap-x-2.5 gap-y-1.5 border-b border-line bg-sunken px-5 py-2">
      <FileClock aria-hidden className="size-4 shrink-0 text-ink-faint" strokeWidth={1.75} />
      <p className="min-w-0 flex-1 font-medium">{words.people.versions.olderMeans}</p>
      <Button size="small" onClick={onCompare}>
        <FileDiff aria-hidden className="size-3.5" />
        {words.people.changes.compareWithCurrent}
      </Button>
      <Button
        size="small"
        onClick={() => {
          onBack();
          void people.makeCurrent(version.resumeId, currentId);
        }}
      >
        <Star aria-hidden className="size-3.5" />
        {words.people.versions.makeCurrent}
      </Button>
      {mergeId === null ? null : (
        <Button
          size="small"
          onClick={() => {
            onBack();
            void people.separate(mergeId, name);
          }}
        >
          <UserRoundX aria-hidden className="size-3.5" />
          {words.people.versions.otherPerson}
        </Button>
      )}
      <Button size="small" look="quiet" aria-label={words.people.versions.backToCurrent} onClick={onBack}>
        {words.people.versions.back}
      </Button>
    </section>
  );
}
