/** Everything the screens share, made once per window and handed down by context. */
import { createAnswers, type Answers } from "../client/answers.ts";
import { createClient, type Client } from "../client/client.ts";
import type { ConnectedBridge } from "../client/connection.ts";
import { createExportDesk, type ExportDesk } from "../exports/export-desk.ts";
import { createJobs, type Jobs } from "../jobs/jobs-store.ts";
import { createTemplates, type Templates } from "../jobs/templates-store.ts";
import { createCandidates, type Candidates } from "../library/candidates-store.ts";
import { createIngest, type Ingest } from "../library/ingest-store.ts";
import { createPeople, type People } from "../people/people-store.ts";
import { createCareDesk, type CareDesk } from "../settings/care-store.ts";
import { createModels, type ModelsDesk } from "../settings/models-store.ts";
import { createRereading, type Rereading } from "../settings/rereading-store.ts";
import { createReadingView, type ReadingViewChoice } from "../resume/reading-view.ts";
import { createTracking, type TrackingStore } from "../pipeline/tracking-store.ts";
import { createRanking, type RankingStore } from "../ranking/ranking-store.ts";
import { createSelection, type Selection } from "../organising/selection-store.ts";
import { createTagsDesk, type TagsDesk } from "../organising/tags-store.ts";
import { createSavedSearches, type SavedSearches } from "../search/saved-searches-store.ts";
import { createSearch, type Search } from "../search/search-store.ts";
import { createRecent, type Recent } from "../palette/recent.ts";
import { createTour, type Tour } from "../tour/tour-store.ts";
import { createCommandBoard } from "./commands.ts";
import { createNavigation, type Navigation } from "./navigation.ts";
import { createCommands, type Commands } from "./shell-commands.ts";
import { language } from "../words/language.ts";
import { createShell, type Shell } from "./shell-store.ts";
import { createTheme, type ThemeChoice } from "./theme.ts";
import { createToasts, type Toasts } from "./toasts.ts";

export interface Services {
  bridge: ConnectedBridge;
  client: Client;
  answers: Answers;
  navigation: Navigation;
  theme: ThemeChoice;
  readingView: ReadingViewChoice;
  toasts: Toasts;
  shell: Shell;
  tour: Tour;
  commands: Commands;
  /** What was chosen in the command palette. */
  recent: Recent;
  ingest: Ingest;
  candidates: Candidates;
  people: People;
  rereading: Rereading;
  models: ModelsDesk;
  care: CareDesk;
  jobs: Jobs;
  templates: Templates;
  ranking: RankingStore;
  exporting: ExportDesk;
  tracking: TrackingStore;
  search: Search;
  savedSearches: SavedSearches;
  tags: TagsDesk;
  selection: Selection;
}

export function createServices(bridge: ConnectedBridge, window: Window): Services {
  const client = createClient(bridge, () => ({ language }));
  const toasts = createToasts();
  const ingest = createIngest(client, bridge, toasts);
  const candidates = createCandidates(client, toasts);
  const navigation = createNavigation(window);
  const people = createPeople(client, candidates, navigation, toasts);
  const rereading = createRereading(client, candidates, toasts);
  const models = createModels(client, bridge, toasts);
  const care = createCareDesk(client, toasts);
  const jobs = createJobs(client, bridge, toasts);
  const templates = createTemplates(client, toasts);
  const ranking = createRanking(client, jobs);
  const exporting = createExportDesk(client, toasts);
  const tracking = createTracking(client, toasts);
  const search = createSearch(client, candidates, navigation);
  const savedSearches = createSavedSearches(client, candidates, search, toasts);
  const tags = createTagsDesk(client, toasts);
  const selection = createSelection(client, candidates, search, toasts);

  const theme = createTheme(window.document.documentElement, window.localStorage, window.matchMedia("(prefers-contrast: more)"));
  const shell = createShell();
  const tour = createTour({ client, navigation, jobs, toasts, storage: window.localStorage });
  const commands = createCommands({ board: createCommandBoard(), navigation, shell, tour, theme, ingest, rankedJob: () => ranking.store.getState().jobId });

  // What the engine said before the connection broke may be out of date: everything on screen is asked for again.
  bridge.connection.subscribe((now, before) => {
    if (now.opened === before.opened) return;
    ingest.refresh();
    candidates.refresh();
    rereading.refresh();
    models.refresh();
    care.refresh();
    jobs.refresh();
    templates.refresh();
    ranking.refresh();
    tracking.refresh();
    savedSearches.refresh();
    tags.refresh();
  });
  if (bridge.connection.getState().state === "open") {
    ingest.refresh();
    jobs.refresh();
    templates.refresh();
    people.refresh();
    rereading.refresh();
    models.refresh();
    care.refresh();
    tracking.refresh();
    savedSearches.refresh();
    tags.refresh();
  }

  return {
    bridge, client, toasts, navigation, ingest, candidates, people, rereading, models, care, jobs, templates, ranking, exporting, tracking, search, savedSearches, tags, selection, theme, shell, tour, commands,
    answers: createAnswers(client),
    readingView: createReadingView(window.localStorage),
    recent: createRecent(window.localStorage),
  };
}
