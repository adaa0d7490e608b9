/** How a file is read, besides its bytes and its name. */

/** A word that recognition found in a picture; edges in pixels from the top left corner. */
export interface RecognisedWord {
  text: string;
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  /** 0 to 1. */
  confidence: number;
}

/** What a picture says, standing upright; its size in pixels. */
export interface RecognisedPage {
  width: number;
  height: number;
  words: RecognisedWord[];
  /** Radians by which the picture as it is shown was turned about its middle, clockwise, to stand upright. */
  turn: number;
}

/** Recognises the text of one picture (the bytes of a PNG, JPEG, WebP, GIF or TIFF file); `page`, from 0, of one that has several. */
export type Recognise = (picture: Uint8Array, page?: number) => Promise<RecognisedPage>;

export interface ReadingOptions {
  /** Opens a protected file. */
  password?: string;
  /** Reads pictures of text; without it such a file is refused with `needs_ocr`. */
  recognise?: Recognise;
  /** Told before each page that is recognised: which one, of how many. */
  onPage?: (page: number, pages: number) => void;
  /** Told how many pages hold pictures of text, before they are recognised, refused or left out. */
  onScan?: (pages: number) => void;
}

/** Options of a reader that has pictures to recognise. */
export type RecognisingOptions = ReadingOptions & { recognise: Recognise };
