import { quoting, type Question, type Questions } from "../questions.ts";
import type { EngineWords } from "../words.ts";
import { inMonth, inTheLast, quoted, years, yearsDative } from "./phrases.ts";

const notMentioned: Question[] = [
  ({ thing }) => `Die Stelle verlangt ${thing}; Ihr Lebenslauf erwähnt es nicht. Wo haben Sie gegebenenfalls damit gearbeitet?`,
  ({ thing }) => `Wie gut kennen Sie sich mit ${thing} aus? Bitte geben Sie ein Beispiel aus Ihrer Arbeit.`,
  ({ thing }) => `Falls ${thing} neu für Sie ist: Was haben Sie zuletzt gelernt, das ebenso neu war, und wie sind Sie vorgegangen?`,
];

const nearInMeaning: Question[] = [
  quoting((quote, { thing }) => `In Ihrem Lebenslauf steht ${quote}. Gehörte ${thing} dazu, und was haben Sie selbst getan?`, ({ thing }) => `Welcher Teil Ihrer Arbeit kommt ${thing} am nächsten, und was haben Sie selbst getan?`),
  quoting((quote, { thing }) => `Sie schreiben ${quote}. Wie viel davon war ${thing}?`, ({ thing }) => `Welchen Anteil hatte ${thing} an Ihrer bisherigen Arbeit?`),
];

const notDone: Question[] = [
  ({ asked }) => `Zur Arbeit gehört ${asked}. Wann haben Sie zuletzt etwas Ähnliches getan, und was kam dabei heraus?`,
  ({ asked }) => `Wie würden Sie hier vorgehen: ${asked}?`,
  ({ asked }) => `Was in Ihrer bisherigen Arbeit bereitet Sie darauf vor: ${asked}?`,
];

const doneNearly: Question[] = [
  quoting((quote, { asked }) => `In Ihrem Lebenslauf steht ${quote}. Wie verhält sich das zu ${asked}?`, ({ asked }) => `Bitte erzählen Sie von einer Gelegenheit, bei der Sie dies getan haben: ${asked}.`),
  quoting((quote) => `Sie schreiben ${quote}. Was war Ihr eigener Anteil daran, und wie ging es aus?`, ({ asked }) => `Was war Ihr eigener Anteil, als Sie dies zuletzt getan haben: ${asked}?`),
];

const certificateNotStated: Question[] = [
  ({ thing }) => `Die Stelle verlangt ${thing}. Liegt Ihnen das vor, und bis wann ist es gültig?`,
  ({ thing }) => `Haben Sie ${thing} oder etwas Gleichwertiges? Können Sie es vorlegen?`,
];

const training: Question[] = [({ asked }) => `Die Stelle verlangt ${asked}. Welche Ausbildung haben Sie dafür?`];
const languageAtWork: Question[] = [({ thing }) => `Wie gut sprechen und schreiben Sie ${thing}, und wo haben Sie es im Beruf gebraucht?`];
const workThatWay: Question[] = [({ asked }) => `In der Anzeige steht: ${asked}. Können Sie so arbeiten?`];

const byKind: Questions = {
  any: {
    nothing: notMentioned,
    faint: notMentioned,
    meaning: nearInMeaning,
    neighbour: [
      ({ words, thing }) => `Sie haben mit ${words} gearbeitet. Was wäre an ${thing} neu für Sie?`,
      ({ words, thing }) => `Wie weit lässt sich Ihr Wissen über ${words} auf ${thing} übertragen?`,
    ],
    "too few years": [
      ({ askedYears, thing, shownYears }) =>
        shownYears === null
          ? `Die Stelle verlangt ${years(askedYears)} mit ${thing}; keine datierte Berufsstation Ihres Lebenslaufs nennt es. Gibt es mehr, das dort fehlt?`
          : `Die Stelle verlangt ${years(askedYears)} mit ${thing}; die Berufsstationen Ihres Lebenslaufs, die es nennen, ergeben ${years(shownYears)}. Gibt es mehr, das dort fehlt?`,
      ({ thing, shownYears }) => (shownYears === null ? `Was war das Anspruchsvollste, das Sie mit ${thing} getan haben?` : `Was war in ${yearsDative(shownYears)} mit ${thing} das Anspruchsvollste, das Sie getan haben?`),
    ],
    "years unknown": [
      ({ thing, askedYears }) => `Ihr Lebenslauf nennt ${thing}, ohne zu sagen, wie lange. Kommen ${years(askedYears)} zusammen, und wann haben Sie es zuletzt gebraucht?`,
    ],
    "long ago": [
      ({ thing, lastUse }) => `Ihr Lebenslauf nennt ${thing} zuletzt in einer Arbeit, die ${inMonth(lastUse)} endete. Was haben Sie seither damit getan?`,
      ({ thing, withinYears }) => `Die Stelle verlangt die Anwendung von ${thing} ${inTheLast(withinYears)}. Was haben Sie in dieser Zeit getan, das dem nahekommt?`,
    ],
    "use unknown": [({ thing }) => `Ihr Lebenslauf nennt ${thing}, ohne zu sagen, wann Sie es gebraucht haben. Wann zuletzt, und wofür?`],
    "in part": [({ thing }) => `Bitte erzählen Sie, wie Sie ${thing} in Ihrer Arbeit eingesetzt haben.`],
  },
  experience: {
    "too few years": [
      ({ askedYears, shownYears }) =>
        shownYears === null
          ? `Die Stelle verlangt ${years(askedYears)} solcher Arbeit; Ihr Lebenslauf nennt dazu keine Daten. Was haben Sie getan, das dafür zählt?`
          : `Die Stelle verlangt ${years(askedYears)} solcher Arbeit; die Daten Ihres Lebenslaufs ergeben ${years(shownYears)}. Was haben Sie sonst getan, das dafür zählt?`,
      ({ shownYears }) =>
        shownYears === 0 || shownYears === null ? "Was reizt Sie an solcher Arbeit, und was haben Sie getan, das ihr nahekommt?" : `Was haben Sie in Ihren ${yearsDative(shownYears)} solcher Arbeit erreicht, wofür andere länger brauchen?`,
    ],
    "no dates": [({ askedYears }) => `Wie lange haben Sie insgesamt solche Arbeit getan? Die Stelle verlangt ${years(askedYears)}.`],
    "other work": [
      () => "Welche Ihrer Berufsstationen kommt dieser Stelle am nächsten, und was wäre hier anders?",
      ({ asked }) => `Die Stelle verlangt ${asked}. Welche Ihrer Arbeiten zählt dafür am meisten?`,
    ],
  },
  other: {
    nothing: notDone,
    faint: notDone,
    meaning: doneNearly,
    "tool only": [
      ({ words, asked }) => `Ihr Lebenslauf nennt ${words}. Haben Sie es dafür eingesetzt: ${asked}?`,
      ({ words }) => `Was haben Sie mit ${words} getan, Schritt für Schritt?`,
    ],
  },
  certification: {
    nothing: certificateNotStated,
    faint: certificateNotStated,
    meaning: [quoting((quote, { thing }) => `In Ihrem Lebenslauf steht ${quote}. Gehört ${thing} dazu, und ist es heute gültig?`, ({ thing }) => `Können Sie ${thing} heute vorlegen?`)],
    neighbour: [({ words, thing }) => `Ihr Lebenslauf nennt ${words}. Gilt das am Ort dieser Stelle als ${thing}?`],
    "not held": [({ words }) => `Ihr Lebenslauf erwähnt ${words}. Ist das heute gültig, und wenn nicht, ab wann wird es das sein?`],
    "in part": [({ words, thing }) => `Ihr Lebenslauf erwähnt ${words}. Ist es das, was die Stelle mit ${thing} verlangt?`],
  },
  education: {
    "no studies": [({ asked }) => `Die Stelle verlangt ${asked}; Ihr Lebenslauf nennt keine Ausbildung. Welche haben Sie?`],
    nothing: training,
    faint: training,
    meaning: [({ asked }) => `Die Stelle verlangt ${asked}. Welches Studium oder welcher Kurs kommt dem am nächsten?`],
    "lower degree": [
      ({ words, asked }) => `Ihr Lebenslauf nennt ${quoted(words)}; die Stelle verlangt ${asked}. Was haben Sie seither gelernt, bei der Arbeit oder in Kursen, das den Unterschied ausgleicht?`,
      ({ asked }) => `Die Stelle verlangt ${asked}. Welche Teile Ihrer Ausbildung kommen dem am nächsten?`,
    ],
  },
  language: {
    nothing: languageAtWork,
    faint: languageAtWork,
    meaning: [({ thing }) => `In welchen Situationen haben Sie bei der Arbeit ${thing} gebraucht?`],
  },
  location: {
    nothing: workThatWay,
    meaning: workThatWay,
  },
};

export const questions: EngineWords["questions"] = {
  byKind,
  permit: "Werden Sie bis zum ersten Arbeitstag nachweisen können, dass Sie am Ort der Stelle arbeiten dürfen?",
};
