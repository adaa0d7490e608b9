import type { EngineWords } from "../words.ts";

export const integrity: EngineWords["integrity"] = {
  hiddenText: "Die Datei enthält Text, den auf der Seite niemand sehen kann. Er wurde weggelassen und zählt nicht.",
  overused: (word, times) => `Das Wort „${word}“ steht ${String(times)}-mal im Lebenslauf. Es öfter zu nennen, bringt nichts.`,
  repeated: (count) => (count === 1 ? "Eine Zeile des Lebenslaufs wiederholt nur dieselben Wörter. Das bringt nichts." : `${String(count)} Zeilen des Lebenslaufs wiederholen nur dieselben Wörter. Das bringt nichts.`),
  adPasted: (count) =>
    `${count === 1 ? "Eine Zeile des Lebenslaufs steht" : `${String(count)} Zeilen des Lebenslaufs stehen`} Wort für Wort in der Stellenanzeige. Was nur dort steht, zählt nicht.`,
};
