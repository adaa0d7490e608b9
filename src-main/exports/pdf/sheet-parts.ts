/** The parts of a candidate's page. Each knows how tall it will be, so that the page can be filled and never overflows. */
import type { Knockout, RequirementStatus } from "../../../src-preload/domain.ts";
import type { Explanation, ExplanationLine } from "../../../src-preload/explanation.ts";
import type { ExportWords } from "../../words/en/exports.ts";
import { askedIn } from "../columns.ts";
import type { ExportedCandidate, ExportedRanking } from "../exported.ts";
import { content, ink, type Paper, type Style } from "./paper.ts";
import { printed, printedLines } from "./printed.ts";

export interface Part {
  height: number;
  draw(y: number): void;
}

/** How much of each part there is room for. */
export interface Limits {
  mustHaves: number;
  lines: number;
  /** How each requirement matched, under it. */
  how: boolean;
  quotes: number;
  strengths: number;
  questions: number;
  /** Characters. */
  notes: number;
}

export interface Sheet {
  candidate: ExportedCandidate;
  explanation: Explanation;
  job: ExportedRanking["ranking"]["job"];
  words: ExportWords;
}

const headStyle: Style = { size: 9.5, font: "bold" };
const bodyStyle: Style = { size: 8.5, lines: 2 };
const smallStyle: Style = { size: 7.5, color: ink.faint, lines: 1 };
const headRoom = 17;
const between = 4;
/** Below a part, to the next. */
const after = 9;

const markColors: Record<Knockout["status"] | RequirementStatus, string> = {
  pass: ink.met, met: ink.met, partly: ink.partly, unknown: ink.faint, fail: ink.notMet, not_found: ink.notMet,
};

interface Row {
  height: number;
  draw(x: number, y: number): void;
}

/** A headed list; nothing at all when it is empty. */
function list(paper: Paper, title: string, rows: Row[], x: number, width: number): Part {
  if (rows.length === 0) return { height: 0, draw: () => undefined };
  return {
    height: headRoom + rows.reduce((sum, row) => sum + row.height + between, 0) + after,
    draw(y) {
      paper.put(title, x, y, width, headStyle);
      let at = y + headRoom;
      for (const row of rows) {
        row.draw(x, at);
        at += row.height + between;
      }
    },
  };
}

function textRow(paper: Paper, width: number, main: string, small: string, mainStyle: Style = bodyStyle): Row {
  const tall = paper.height(main, width, mainStyle);
  return {
    height: tall + paper.height(small, width, smallStyle),
    draw(x, y) {
      paper.put(main, x, y, width, mainStyle);
      paper.put(small, x, y + tall, width, smallStyle);
    },
  };
}

const markWidth = 52;

/** Each must-have with how it stands and why. */
export function mustHaves(paper: Paper, { candidate: { match }, job, words: { language, pdf: words } }: Sheet, { mustHaves: most }: Limits): Part {
  const asked = askedIn(job, language);
  const width = content.width - markWidth;
  // What fails or is not known comes first: it is what has to be looked into.
  const order: Knockout["status"][] = ["fail", "unknown", "pass"];
  const rows = [...match.knockouts]
    .sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status))
    .slice(0, most)
    .map(({ requirementId, status, reason }): Row => {
      const text = textRow(paper, width, printed(asked(requirementId), 180), printed(reason, 200), { ...bodyStyle, lines: 1 });
      return {
        height: text.height,
        draw(x, y) {
          paper.put(words.knockout[status], x, y, markWidth, { ...bodyStyle, font: "bold", color: markColors[status] });
          text.draw(x + markWidth, y);
        },
      };
    });
  return list(paper, words.mustHaves, rows, content.left, content.width);
}

const pointsWidth = 88;
const statusWidth = 58;

function pointsRow(paper: Paper, words: ExportWords["pdf"], main: string, small: string, status: RequirementStatus | null, points: { earned: number; possible: number }, font: "regular" | "bold"): Row {
  const text = textRow(paper, content.width - pointsWidth - statusWidth - 8, main, small, { ...bodyStyle, font });
  return {
    height: text.height,
    draw(x, y) {
      text.draw(x, y);
      if (status !== null) paper.put(words.status[status], content.right - pointsWidth - statusWidth, y, statusWidth, { ...bodyStyle, color: markColors[status] });
      paper.put(words.pointsOf(points.earned, points.possible), content.right - pointsWidth, y, pointsWidth, { ...bodyStyle, font, align: "right" });
    },
  };
}

const hundredths = (lines: readonly ExplanationLine[], which: "earned" | "possible"): number =>
  lines.reduce((sum, line) => sum + Math.round(line[which] * 100), 0) / 100;

/** What each requirement earned of what it could; the lines, one for the rest, and the total add up to the last digit. */
export function points(paper: Paper, { explanation: { lines, total }, words: { pdf: words } }: Sheet, { lines: most, how }: Limits): Part {
  const byWorth = [...lines].sort((a, b) => b.possible - a.possible);
  // One line for the rest is worth it only for two or more.
  const shown = lines.length > most ? byWorth.slice(0, most - 1) : byWorth;
  const rest = byWorth.slice(shown.length);
  const sum = { earned: hundredths(rest, "earned"), possible: hundredths(rest, "possible") };
  const rows = [
    ...shown.map((line) => pointsRow(paper, words, printed(line.asked === "" ? words.theWork : line.asked, how ? 300 : 110), how ? printed(line.how, 220) : "", line.status, line, "regular")),
    ...(rest.length === 0 ? [] : [pointsRow(paper, words, words.more(rest.length), "", null, sum, "regular")]),
    pointsRow(paper, words, words.total, "", null, { earned: total, possible: hundredths(lines, "possible") }, "bold"),
  ];
  return list(paper, words.points, rows, content.left, content.width);
}

/** The lines of the resume that earned most, each once, with their page. */
export function evidence(paper: Paper, { candidate: { match }, explanation, job, words: { language, pdf: words } }: Sheet, { quotes: most }: Limits): Part {
  const asked = askedIn(job, language);
  const worth = new Map(explanation.lines.map(({ requirementId, earned }) => [requirementId, earned]));
  const best = [...match.evidence].sort((a, b) => (worth.get(b.requirementId) ?? 0) * b.score - (worth.get(a.requirementId) ?? 0) * a.score);
  const once = best.filter(({ text }, i) => printed(text) !== "" && best.findIndex((other) => other.text === text) === i).slice(0, most);
  const rows = once.map(({ text, page, requirementId }) =>
    textRow(paper, content.width, words.quoted(printed(text, 320)), words.source(page, printed(asked(requirementId), 90)), { ...bodyStyle, font: "italic" }),
  );
  const none: Row[] = most === 0 ? [] : [textRow(paper, content.width, words.noEvidence, "", { ...bodyStyle, color: ink.faint })];
  return list(paper, words.evidence, rows.length === 0 ? none : rows, content.left, content.width);
}

/** Strengths on the left, questions on the right. */
export function strengthsAndQuestions(paper: Paper, { explanation, candidate: { match }, words: { pdf: words } }: Sheet, limits: Limits): Part {
  const width = (content.width - 24) / 2;
  const asked = [...(match.seniority === null ? [] : [match.seniority.question]), ...explanation.gaps.flatMap(({ questions }) => questions.slice(0, 1))];
  const row = (text: string): Row => textRow(paper, width, printed(text, 400), "", { ...bodyStyle, lines: 4 });
  const left = list(paper, words.strengths, explanation.strengths.slice(0, limits.strengths).map(({ sentence }) => row(sentence)), content.left, width);
  const right = list(paper, words.questions, asked.slice(0, limits.questions).map(row), content.right - width, width);
  return {
    height: Math.max(left.height, right.height),
    draw(y) {
      left.draw(y);
      right.draw(y);
    },
  };
}

/** What a person should look at before trusting the resume. */
export function flags(paper: Paper, { candidate: { match }, words: { pdf: words } }: Sheet): Part {
  const rows = match.flags.slice(0, 3).map(({ sentence }) => textRow(paper, content.width, printed(sentence, 300), "", { ...bodyStyle, color: ink.notMet }));
  return list(paper, words.flags, rows, content.left, content.width);
}

export function notes(paper: Paper, { candidate, words: { pdf: words } }: Sheet, { notes: most }: Limits): Part {
  const text = printedLines(candidate.notes, most);
  return list(paper, words.notes, text === "" ? [] : [textRow(paper, content.width, text, "", { size: 8.5, lines: Math.ceil(most / 60) })], content.left, content.width);
}
