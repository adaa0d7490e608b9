import type { EngineWords } from "../words.ts";

export const fairness: EngineWords["fairness"] = {
  notice:
    "Diese Tabellen macht, wer Winnow nutzt, aus den eigenen Aufzeichnungen. Sie sind keine unabhängige Prüfung, wie sie etwa das Local Law 144 der Stadt New York verlangt, und kein Beweis, dass eine Entscheidung gerecht oder ungerecht war.",
  steps: { shortlisted: "in die Auswahl", screening: "in die Vorauswahl", interview: "zu einem Gespräch", offer: "zu einem Angebot", hired: "zur Einstellung" },
  sample: {
    decided: "Gezählt werden alle Personen in der Pipeline einer Stelle, auch abgelehnte und zurückgezogene. Über alle Stellen zählt eine Person einmal je Stelle.",
    ranked: "Gezählt werden alle Personen, die die Rangliste einer Stelle bewertet. Über alle Stellen zählt eine Person einmal je Stelle.",
  },
  selection: (step) => `Auswahlquote: der Anteil einer Gruppe, der bis ${step} oder weiter gekommen ist.`,
  method: [
    "Punktquote: der Anteil einer Gruppe, dessen Punktzahl nach der heutigen Rangliste über dem Median aller in der Stelle Gezählten liegt.",
    "Verhältnis: die Quote einer Gruppe geteilt durch die höchste Quote der gezeigten Gruppen (Stadt New York, 6 RCNY § 5-300 ff.). Gruppen mit weniger als 2 % der Personen bekannter Kategorie haben kein Verhältnis.",
    "Ein Verhältnis unter vier Fünfteln ist gekennzeichnet (29 CFR 1607.4 D). Bei wenigen Personen kann es Zufall sein: Der exakte Test nach Fisher, zweiseitig, sagt, wie wahrscheinlich ein so großer Unterschied ist, wo keiner besteht.",
    "Die Intervalle gelten mit 95 % Sicherheit: nach Wilson für Quoten, nach Katz auf dem Logarithmus für Verhältnisse.",
    "Gruppen mit weniger als 5 Personen werden zurückgehalten, und mit ihnen so viele andere Zahlen, dass sie sich nicht errechnen lassen. Stellen mit weniger als 5 Personen bleiben weg.",
  ],
};
