/** Everything the screens share, made once per window and handed down by context. */
import { createBlindMode } from "../blind/blind-mode.ts";
import { createAnswers } from "../client/answers.ts";
import { createClient } from "../client/client.ts";
import type { ConnectedBridge, Connection } from "../client/connection.ts";
import { watchSending } from "../client/sending.ts";
import { createExportDesk } from "../exports/export-desk.ts";
import { createInterviewDesk } from "../interviews/interview-desk.ts";
import { createJobs } from "../jobs/jobs-store.ts";
import { createTemplates } from "../jobs/templates-store.ts";
import { createLearning } from "../learning/learning-store.ts";
import { createCandidates } from "../library/candidates-store.ts";
import { createIngest } from "../library/ingest-store.ts";
import { createLogDesk } from "../log/log-store.ts";
import { createSelection } from "../organising/selection-store.ts";
import { createTagsDesk } from "../organising/tags-store.ts";
import { createRecent } from "../palette/recent.ts";
import { createPeople } from "../people/people-store.ts";
import { createTracking } from "../pipeline/tracking-store.ts";
import { createErasingDesk } from "../privacy/erasing-desk.ts";
import { createRanking } from "../ranking/ranking-store.ts";
import { createReadingView } from "../resume/reading-view.ts";
import { createSavedSearches } from "../search/saved-searches-store.ts";
import { createSearch } from "../search/search-store.ts";
import { createCareDesk } from "../settings/care-store.ts";
import { createModels } from "../settings/models-store.ts";
import { createRereading } from "../settings/rereading-store.ts";
import { createTour } from "../tour/tour-store.ts";
import { language as spoken } from "../words/language.ts";
import { createCommandBoard } from "./commands.ts";
import { createLanguageChoice } from "./language-choice.ts";
import { createLuggage } from "./luggage.ts";
import { createNavigation } from "./navigation.ts";
import { createCommands } from "./shell-commands.ts";
import { createShell } from "./shell-store.ts";
import { createTheme } from "./theme.ts";
import { createToasts } from "./toasts.ts";
import { watchTypedText } from "./typed-text.ts";

export type Services = ReturnType<typeof createServices>;

export function createServices(host: ConnectedBridge, window: Window) {
  const { localStorage, document } = window;
  const { bridge, isSending } = watchSending(host);
  const blind = createBlindMode(window);
  const client = createClient(bridge, () => ({ language: spoken, ...blind.asker() }));
  const toasts = createToasts();
  const navigation = createNavigation(window);
  const ingest = createIngest(client, bridge, toasts);
  const candidates = createCandidates(client, toasts);
  const jobs = createJobs(client, bridge, toasts);
  const search = createSearch(client, candidates, navigation);
  const ranking = createRanking(client, jobs);
  const erasing = createErasingDesk(client, candidates, toasts);

  /** What no screen asks for by itself. */
  const kept = {
    ingest,
    jobs,
    templates: createTemplates(client, toasts),
    people: createPeople(client, candidates, navigation, toasts),
    rereading: createRereading(client, candidates, toasts),
    models: createModels(client, bridge, toasts),
    care: createCareDesk(client, toasts),
    tracking: createTracking(client, toasts),
    savedSearches: createSavedSearches(client, candidates, search, toasts),
    tags: createTagsDesk(client, toasts),
    log: createLogDesk(client, toasts),
  };
  /** What its screen asks for when it is shown. */
  const shown = { candidates, ranking, learning: createLearning(client, toasts) };
  const refresh = (stores: Record<string, { refresh(): void }>): void => Object.values(stores).forEach((store) => store.refresh());
  const connected = ({ opened }: Pick<Connection, "opened">): void => {
    if (opened > 1) refresh(shown);
    // The rows of the library are what one looks at first.
    else if (navigation.store.getState().name === "library") candidates.load();
    refresh(kept);
  };
  bridge.connection.subscribe((now, before) => {
    if (now.opened !== before.opened) connected(now);
  });
  if (bridge.connection.getState().state === "open") connected(bridge.connection.getState());

  const answers = createAnswers(client);
  // As when the connection comes back: everything on screen is asked for again. What was said of somebody by name goes.
  blind.onSwitch(async () => {
    answers.forget();
    if (blind.store.getState().on) {
      toasts.store.setState([], true);
      search.findLike(null);
      search.showJobsOf(null);
      erasing.leave();
      kept.people.compare(null);
    }
    bridge.connection.setState(({ opened, ...rest }) => ({ ...rest, opened: opened + 1 }));
    // The screens ask when they are drawn, and some ask again by what they were answered.
    for (let wave = 0; wave < 2; wave += 1) {
      await new Promise((resolve) => window.setTimeout(resolve));
      await client.answered();
    }
  });

  const shell = createShell();
  const theme = createTheme(document.documentElement, localStorage, window.matchMedia("(prefers-contrast: more)"));
  const tour = createTour({ client, navigation, jobs, toasts, storage: localStorage });
  const luggage = createLuggage({ jobs, search, storage: window.sessionStorage });
  luggage.unpack();
  const isCopying = (): boolean => isSending() || ingest.store.getState().copying !== null;
  const language = createLanguageChoice({ window, luggage, typed: watchTypedText(document), navigation, isCopying });

  return {
    ...kept,
    ...shown,
    bridge,
    client,
    answers,
    blind,
    interviews: createInterviewDesk(client, toasts),
    toasts,
    navigation,
    shell,
    theme,
    language,
    tour,
    commands: createCommands({ board: createCommandBoard(), navigation, shell, tour, theme, language, ingest, blind, rankedJob: () => ranking.store.getState().jobId }),
    /** What was chosen in the command palette. */
    recent: createRecent(localStorage),
    readingView: createReadingView(localStorage),
    search,
    selection: createSelection(client, candidates, search, toasts),
    exporting: createExportDesk(client, toasts),
    erasing,
  };
}
