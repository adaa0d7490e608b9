/** Text recognition (OCR) by tesseract, offline: its thread and its language data come from this computer alone. */
import { createRequire } from "node:module";
import path from "node:path";
import tesseract from "tesseract.js";
import { WinnowError } from "../../src-preload/errors.ts";
import { cleanWords } from "./recognition-words.ts";
import type { Recognise, RecognisedPage, RecognisedWord } from "./reading-options.ts";
import { preparePicture, type PreparedPicture } from "./scan-preparation.ts";

export interface Recognition {
  /** Rejects with what is wrong with the picture, or `timed_out`. One picture at a time. */
  recognise: Recognise;
  close(): Promise<void>;
}

/** A dense page takes some 3 seconds on a laptop; what takes this long is no page of text. */
const SECONDS_A_PAGE = 40;
/** A page with less than this share of letters in words recognition is sure of may stand on its head. */
const legibleShare = 0.4;
/** With less than this it is no text at all: what recognition makes of grain, photos and scribbles. */
const textShare = 0.1;
const sure = 0.6;
/** From so many words on the shape of their boxes tells that a page lies on its side. */
const leastWords = 6;

type Engine = Awaited<ReturnType<typeof tesseract.createWorker>>;

interface Pass {
  /** In pixels of the prepared picture, turned upright. */
  lines: RecognisedWord[][];
  /** Radians clockwise that tesseract turned the picture by to make its lines level. */
  skew: number;
  /** Letters in words that recognition is sure of, and in all. */
  sureLetters: number;
  letters: number;
  onItsSide: boolean;
}

/** Nothing starts before the first picture comes. */
export function createRecognition(): Recognition {
  let engine: Promise<Engine> | null = null;

  async function end(): Promise<void> {
    const ending = engine;
    engine = null;
    await ending?.then((started) => started.terminate()).catch(() => undefined);
  }

  async function readLines(pgm: Uint8Array): Promise<Pass> {
    engine ??= startEngine();
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new WinnowError("timed_out", `A page took longer than ${String(SECONDS_A_PAGE)} seconds to recognise, so Winnow gave up.`, { hint: "Ask for the resume as PDF or DOCX." }));
      }, SECONDS_A_PAGE * 1000);
    });
    try {
      const work = engine.then((started) => started.recognize(Buffer.from(pgm.buffer, pgm.byteOffset, pgm.byteLength), { rotateAuto: true }, { text: false, blocks: true }));
      work.catch(() => undefined);
      const { data } = await Promise.race([work, tooLong]);
      return passOf(data);
    } catch (cause) {
      // Whatever went wrong in there, the next page gets a sound engine.
      await end();
      if (cause instanceof WinnowError) throw cause;
      throw new WinnowError("damaged_file", "The text of this picture could not be recognised.", { hint: "Scan the page anew, or ask for the resume as PDF or DOCX.", cause });
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    async recognise(picture, page = 0) {
      const first = await preparePicture(picture, page, 0);
      const asItIs = await readLines(first.pgm);
      const turn = betterTurn(asItIs);
      if (turn === 0) return pageOf(first, asItIs, 0);
      const second = await preparePicture(picture, page, turn);
      const turned = await readLines(second.pgm);
      return turned.sureLetters > asItIs.sureLetters || asItIs.onItsSide ? pageOf(second, turned, turn) : pageOf(first, asItIs, 0);
    },
    close: end,
  };
}

/** Loads core and language data from node_modules; asks no server and keeps no cache. */
async function startEngine(): Promise<Engine> {
  const { resolve } = createRequire(import.meta.url);
  const engine = await tesseract.createWorker("eng", tesseract.OEM.LSTM_ONLY, {
    langPath: path.join(path.dirname(resolve("@tesseract.js-data/eng/package.json")), "4.0.0_best_int"),
    corePath: path.dirname(resolve("tesseract.js-core/package.json")),
    workerPath: path.join(path.dirname(resolve("tesseract.js/package.json")), "src", "worker-script", "node", "index.js"),
    cacheMethod: "none",
    gzip: true,
    logger: () => undefined,
    // What goes wrong rejects the call as well.
    errorHandler: () => undefined,
  });
  await engine.setParameters({
    tessedit_pageseg_mode: tesseract.PSM.AUTO,
    // Pictures come enlarged or reduced to about this; tesseract would guess it otherwise.
    user_defined_dpi: "300",
    debug_file: "/dev/null",
  });
  return engine;
}

function passOf(data: Awaited<ReturnType<Engine["recognize"]>>["data"]): Pass {
  const lines = (data.blocks ?? []).flatMap((block) =>
    block.paragraphs.flatMap((paragraph) =>
      paragraph.lines.map((line) => line.words.map(({ text, bbox, confidence }): RecognisedWord => ({ text, ...bbox, confidence: Math.min(1, Math.max(0, confidence / 100)) }))),
    ),
  );
  const pass: Pass = { lines, skew: data.rotateRadians ?? 0, sureLetters: 0, letters: 0, onItsSide: false };
  let upright = 0;
  let lying = 0;
  for (const word of lines.flat()) {
    const letters = word.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    pass.letters += letters;
    if (word.confidence >= sure && letters > 2) pass.sureLetters += letters;
    if (letters > 3) {
      if (word.y1 - word.y0 > 1.2 * (word.x1 - word.x0)) lying++;
      else upright++;
    }
  }
  pass.onItsSide = lying >= leastWords && lying > 2 * upright;
  return pass;
}

/** Degrees clockwise by which the picture should be turned. Tesseract reads lines that run down the page, not those that run up. */
function betterTurn({ onItsSide, sureLetters, letters, lines }: Pass): 0 | 90 | 180 | 270 {
  const legible = sureLetters >= legibleShare * letters;
  if (onItsSide) return legible ? 270 : 90;
  return !legible && lines.flat().length >= leastWords ? 180 : 0;
}

/** Back from the prepared picture to the pixels of the one that is shown, still upright. */
function pageOf(prepared: PreparedPicture, { lines, skew, sureLetters, letters }: Pass, turn: number): RecognisedPage {
  const sideways = turn % 180 !== 0;
  const width = sideways ? prepared.shown.height : prepared.shown.width;
  const height = sideways ? prepared.shown.width : prepared.shown.height;
  const right = width / prepared.width;
  const down = height / prepared.height;
  const words = (sureLetters < textShare * letters ? [] : cleanWords(lines)).map((word) => ({ ...word, x0: right * word.x0, x1: right * word.x1, y0: down * word.y0, y1: down * word.y1 }));
  return { width, height, words, turn: (turn * Math.PI) / 180 + skew };
}
