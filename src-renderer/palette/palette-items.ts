/** Everything that the palette can find in this window, candidates aside. */
import { Bookmark, BriefcaseBusiness, ChartNoAxesColumnDecreasing, Command, CornerDownRight, ListOrdered, Search, Settings, SquareKanban, Star, UserRound, type LucideIcon } from "lucide-react";
import { commandEntries, type CommandEntry } from "../app/commands.ts";
import { formatPlace, type Place } from "../app/navigation.ts";
import type { Services } from "../app/services.ts";
import { isMac, keyLabel } from "../app/shortcuts.ts";
import { settingsSections } from "../settings/section-list.ts";
import { aboutCandidate, candidateName } from "../ui/format.ts";
import type { NamedCandidate } from "./find-candidates.ts";
import type { Group, PaletteItem } from "./palette-item.ts";
import { screenControls } from "./screen-controls.ts";
import { words } from "../words/words.ts";

const also: Readonly<Record<string, string | undefined>> = words.app.also;

/** What can be done here and now. */
function commandItems({ commands, navigation }: Services): PaletteItem[] {
  const here = navigation.store.getState().name;
  const fits = ({ command, listed, on }: CommandEntry): boolean => command !== null && listed && (on === null || on.includes(here)) && commands.enabled(command);
  return commandEntries.filter(fits).map(({ command, title, keys, group, on }) => ({
    key: `command ${String(command)}`,
    title,
    about: null,
    also: command === null ? "" : (also[command.replace(/^(theme|language)-.*/, "$1")] ?? ""),
    group: on !== null ? "screen" : group === "go" ? "go" : "app",
    icon: on !== null ? CornerDownRight : Command,
    keys: keys.slice(0, 1).map((key) => keyLabel(key, isMac(navigator))),
    keep: true,
    early: true,
    run: () => {
      if (command !== null) commands.run(command);
    },
  }));
}

type Leading = Pick<PaletteItem, "title" | "about" | "icon" | "also"> & { group: Group; keep?: boolean; early?: boolean };

const placeItem = ({ navigation }: Services, place: Place, { keep = true, early = false, ...rest }: Leading): PaletteItem => ({
  key: formatPlace(place),
  keys: [],
  keep,
  early,
  ...rest,
  run: () => navigation.go(place),
});

function jobItems(services: Services): PaletteItem[] {
  const kinds: readonly { about: string; icon: LucideIcon; place: (jobId: string) => Place }[] = [
    { about: words.palette.job.open, icon: BriefcaseBusiness, place: (jobId) => ({ name: "jobs", jobId }) },
    { about: words.palette.job.ranking, icon: ListOrdered, place: (jobId) => ({ name: "ranking", jobId, candidateId: null }) },
    { about: words.palette.job.pipeline, icon: SquareKanban, place: (jobId) => ({ name: "pipeline", jobId, view: "board" }) },
    { about: words.palette.job.shortlist, icon: Star, place: (jobId) => ({ name: "pipeline", jobId, view: "shortlist" }) },
    { about: words.palette.job.funnel, icon: ChartNoAxesColumnDecreasing, place: (jobId) => ({ name: "pipeline", jobId, view: "funnel" }) },
  ];
  return (services.jobs.store.getState().list ?? []).flatMap(({ jobId, title }) =>
    kinds.map(({ about, icon, place }) => placeItem(services, place(jobId), { title, about, icon, group: "jobs", early: about === words.palette.job.open })),
  );
}

function searchItems({ savedSearches, navigation }: Services): PaletteItem[] {
  return savedSearches.store.getState().searches.map((saved) => ({
    key: `search ${saved.searchId}`,
    title: saved.name,
    about: words.palette.savedSearch,
    group: "searches",
    icon: Bookmark,
    keys: [],
    keep: true,
    early: true,
    run: () => {
      navigation.go({ name: "library", candidateId: null });
      savedSearches.run(saved);
    },
  }));
}

/** What stands on the screen. It is never remembered: a button may be called after a candidate. */
const controlItems = (known: ReadonlySet<string>): PaletteItem[] =>
  screenControls(document)
    .filter(({ href }) => href === null || !known.has(href))
    .map(({ name, about, also, run }) => ({ key: `control ${name} ${about ?? ""}`, title: name, about, also, group: "screen", icon: CornerDownRight, keys: [], keep: false, early: false, run }));

/** @returns what can be found as things are when the palette opens */
export function paletteItems(services: Services): PaletteItem[] {
  const settings = settingsSections.map(({ id, name }) => placeItem(services, { name: "settings", section: id }, { title: name, about: words.palette.settings, also: words.settings.also[id], icon: Settings, group: "settings" }));
  const items = [...commandItems(services), ...searchItems(services), ...jobItems(services), ...settings];
  return [...items, ...controlItems(new Set(items.map(({ key }) => key)))];
}

export const candidateItems = (services: Services, candidates: readonly NamedCandidate[]): PaletteItem[] =>
  candidates.map((candidate) =>
    placeItem(services, { name: "library", candidateId: candidate.candidateId }, {
      title: candidateName(candidate), about: aboutCandidate(candidate) || words.palette.candidate, icon: UserRound, group: "candidates", keep: false,
    }),
  );

/** Where nothing is called so: the words in the search of the library. */
export const searchItem = ({ navigation, search }: Services, typed: string): PaletteItem => ({
  key: "search the library",
  title: words.palette.searchLibrary(typed),
  about: null,
  group: "go",
  icon: Search,
  keys: [],
  keep: false,
  early: false,
  run: () => {
    navigation.go({ name: "library", candidateId: null });
    search.show({ query: typed, filters: search.store.getState().filters }, null);
  },
});
