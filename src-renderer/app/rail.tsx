import { BriefcaseBusiness, CircleQuestionMark, Command, ListOrdered, SquareKanban, Settings, Users, type LucideIcon } from "lucide-react";
import { useStore } from "zustand";
import { BlindSwitch } from "../blind/blind-switch.tsx";
import { cx } from "../ui/cx.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { Tip } from "../ui/tip.tsx";
import { usePlace, useServices } from "./context.ts";
import markUrl from "./mark.svg";
import type { Place } from "./navigation.ts";
import { PlaceLink } from "./place-link.tsx";
import { isMac, keyLabel } from "./shortcuts.ts";
import { ThemeMenu } from "./theme-menu.tsx";
import { words } from "../words/words.ts";

export function Rail() {
  const { ranking, shell } = useServices();
  const rankedJob = useStore(ranking.store, (state) => state.jobId);
  return (
    <nav aria-label={words.app.placesLabel} className="flex w-20 shrink-0 flex-col items-center border-r border-line bg-sunken py-3">
      <img src={markUrl} alt={words.app.name} className="mb-4 size-8" />
      <RailLink icon={Users} name={words.app.places.library} shortcut="1" place={{ name: "library", candidateId: null }} />
      <RailLink icon={BriefcaseBusiness} name={words.app.places.jobs} shortcut="2" place={{ name: "jobs", jobId: null }} />
      <RailLink
        icon={ListOrdered}
        name={words.app.places.ranking}
        shortcut="3"
        place={{ name: "ranking", jobId: rankedJob, candidateId: null }}
      />
      <RailLink icon={SquareKanban} name={words.app.places.pipeline} shortcut="4" place={{ name: "pipeline", jobId: rankedJob, view: "board" }} />
      <div className="flex-1" />
      <BlindSwitch />
      <RailLink icon={Settings} name={words.app.places.settings} shortcut="5" place={{ name: "settings", section: null }} />
      <IconButton icon={Command} label={words.app.commands.palette} shortcut={keyLabel("mod+k", isMac(navigator))} className="mb-1" onClick={() => shell.open("palette")} />
      <ThemeMenu />
      <IconButton icon={CircleQuestionMark} label={words.app.help.button} shortcut="?" className="mt-1" onClick={() => shell.open("help")} />
    </nav>
  );
}

interface RailLinkProps {
  icon: LucideIcon;
  name: string;
  shortcut: string;
  place: Place;
}

function RailLink({ icon: Icon, name, shortcut, place }: RailLinkProps) {
  const here = usePlace().name === place.name;
  return (
    <Tip text={name} shortcut={shortcut} side="right">
      <PlaceLink
        place={place}
        aria-current={here ? "page" : undefined}
        className={cx(
          "mb-1 flex w-[4.625rem] flex-col items-center gap-1 rounded-lg py-2 text-2xs font-medium transition-colors",
          here ? "bg-raised text-accent shadow-[0_1px_2px_rgb(0_0_0/0.08)]" : "text-ink-soft hover:bg-hover hover:text-ink",
        )}
      >
        <Icon aria-hidden className="size-5" strokeWidth={1.6} />
        {name}
      </PlaceLink>
    </Tip>
  );
}
