/** Of anything, and of requests. */
import type { Said } from "./sentence.ts";

export const anything: readonly Said[] = [
  // ---- anything
  ["Something went wrong inside Winnow. Nothing in your library was changed.", "In Winnow ist etwas schiefgegangen. In Ihrer Bibliothek wurde nichts geändert."],
  ["Winnow’s engine stopped unexpectedly and is starting again. Nothing in your library is lost.", "Winnow wurde im Hintergrund unerwartet beendet und startet gerade neu. Aus Ihrer Bibliothek ist nichts verloren."],
  ["Wait a moment, then try again.", "Warten Sie einen Moment und versuchen Sie es dann noch einmal."],
  ["Winnow is being closed.", "Winnow wird gerade geschlossen."],
  ["Try again.", "Versuchen Sie es noch einmal."],
  ["There is nothing to undo here.", "Hier gibt es nichts rückgängig zu machen."],
  ["This has been undone already.", "Das wurde schon rückgängig gemacht."],
  ["This cannot be undone any more.", "Das lässt sich nicht mehr rückgängig machen."],
  ["Give this one another name.", "Wählen Sie einen anderen Namen."],

  // ---- requests
  ["This is not a request Winnow understands: {}", "Diese Anfrage versteht Winnow nicht: {}"],
  ["There is no method “{}”.", "Es gibt keine Methode „{}“."],
  ["{}: it is not valid.", "Diese Anfrage ist nicht gültig ({})."],
  ["{}: The whole message {}.", "Diese Anfrage ist nicht gültig ({1}: {2})."],
  ["{}: “{}” must not be empty.", "Die Angabe „{2}“ darf nicht leer sein ({1})."],
  ["{}: “{}” must be at least {} characters long.", "Die Angabe „{2}“ muss mindestens {3} Zeichen lang sein ({1})."],
  ["{}: “{}” must be at least {} entries long.", "Die Angabe „{2}“ braucht mindestens {3} Einträge ({1})."],
  ["{}: “{}” must be at least {}.", "Die Angabe „{2}“ muss mindestens {3} sein ({1})."],
  ["{}: “{}” must be at most {} characters long.", "Die Angabe „{2}“ darf höchstens {3} Zeichen lang sein ({1})."],
  ["{}: “{}” must be at most {} entries long.", "Die Angabe „{2}“ darf höchstens {3} Einträge haben ({1})."],
  ["{}: “{}” must be at most {}.", "Die Angabe „{2}“ darf höchstens {3} sein ({1})."],
  ["{}: “{}” must be one of {}.", "Die Angabe „{2}“ muss eine von diesen sein: {3} ({1})."],
  ["{}: “{}” must be {}.", "Die Angabe „{2}“ hat nicht die richtige Form ({1})."],
  ["{}: “{}” is not right. {}.", "Die Angabe „{2}“ stimmt nicht ({1}): {3}."],
  ["{}: “{}” is not valid.", "Die Angabe „{2}“ ist nicht gültig ({1})."],
  ["This request is too large.", "Diese Anfrage ist zu groß."],
  ["The body of this request is not valid JSON.", "Der Inhalt dieser Anfrage ist kein gültiges JSON."],
  ["Another program on this machine already uses port {}.", "Ein anderes Programm auf diesem Computer benutzt schon den Port {}."],
  ["Choose another port, or none to get any free one.", "Wählen Sie einen anderen Port, oder keinen, dann wird ein freier genommen."],
];
