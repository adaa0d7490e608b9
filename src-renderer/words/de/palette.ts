import { formatCounted } from "../../ui/numbers.ts";
import type { Words } from "../words.ts";

export const palette: Words["palette"] = {
  title: "Alles finden und ausführen",
  about: "Tippen Sie die Anfänge der Wörter; gehen Sie mit den Pfeiltasten, und drücken Sie Enter.",
  placeholder: "Eine Person, eine Stelle, eine gespeicherte Suche oder was Sie tun möchten",
  list: "Gefunden",
  groups: {
    recent: "Zuletzt benutzt",
    screen: "In dieser Ansicht",
    go: "Wechseln",
    jobs: "Stellen",
    candidates: "Personen",
    searches: "Gespeicherte Suchen",
    settings: "Einstellungen",
    app: "Winnow",
  },
  job: { open: "Stelle", ranking: "Rangliste", pipeline: "Pipeline", shortlist: "Auswahl", funnel: "Trichter" },
  candidate: "Person",
  savedSearch: "Gespeicherte Suche",
  settings: "Einstellungen",
  looking: "Personen werden gesucht …",
  searchLibrary: (query) => `Lebensläufe nach „${query}“ durchsuchen`,
  found: (count) => formatCounted(count, "Treffer", "Treffer"),
  keys: { move: "bewegen", choose: "wählen", close: "schließen" },
};
