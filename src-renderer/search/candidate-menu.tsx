import { BriefcaseBusiness, Ellipsis, Eraser, Trash2, UsersRound } from "lucide-react";
import { useServices } from "../app/context.ts";
import { candidateName } from "../ui/format.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { Menu, MenuItem, MenuLine } from "../ui/menu.tsx";
import { words } from "../words/words.ts";

interface CandidateMenuProps {
  candidate: { candidateId: string; name: string | null; file: string };
  /** Left out where a candidate cannot be removed. */
  onRemove?: () => void;
  tabIndex?: number;
  startsOpen?: boolean;
}

/** What can be done with a candidate, wherever one stands in a list. */
export function CandidateMenu({ candidate, onRemove, tabIndex, startsOpen = false }: CandidateMenuProps) {
  const { search, erasing } = useServices();
  const name = candidateName(candidate);
  const person = { candidateId: candidate.candidateId, name };
  return (
    // A click here is not a click on the row.
    <span data-also={words.search.menu.also} onClick={(event) => event.stopPropagation()} onKeyDown={(event) => event.stopPropagation()}>
      <Menu label={words.search.menu.label(name)} startsOpen={startsOpen} trigger={<IconButton icon={Ellipsis} label={words.search.menu.button(name)} tabIndex={tabIndex} />}>
        <MenuItem icon={UsersRound} onSelect={() => search.findLike(person)}>
          {words.search.menu.similar}
        </MenuItem>
        <MenuItem icon={BriefcaseBusiness} onSelect={() => search.showJobsOf(person)}>
          {words.search.menu.jobs}
        </MenuItem>
        <MenuLine />
        {onRemove === undefined ? null : (
          <MenuItem icon={Trash2} onSelect={onRemove}>
            {words.search.menu.remove}
          </MenuItem>
        )}
        <MenuItem icon={Eraser} onSelect={() => erasing.ask(person)}>
          {words.privacy.erase}
        </MenuItem>
      </Menu>
    </span>
  );
}
