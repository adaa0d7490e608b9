/** Makes of any picture of a page what recognition reads best: upright, grey, evenly lit, letters neither tiny nor huge. */
import { createCanvas, loadImage } from "@napi-rs/canvas";
import sharp, { type Metadata, type Sharp } from "sharp";
import { WinnowError } from "../../src-preload/errors.ts";

// Pictures are read once each: nothing is worth keeping, and one thread is all a scan may take from the rest.
sharp.cache(false);
sharp.concurrency(1);

/** Pixels of a picture that is opened: an A3 page at 600 dpi has 70 million. */
const maxPixels = 120_000_000;
/** A page is brought to about this many pixels, an A4 page at 260 dpi; a picture much longer than a page to as many for each page of it. */
const pixelsAPage = 6_400_000;
const mostPixels = 20_000_000;
/** Longer side through shorter side of one page. */
const pageShape = 1.6;
const maxEnlargement = 4;

/** The background is looked at in cells of this many pixels; the window of its median, in cells, is wider than strokes of letters. */
const cell = 8;
const medianWindow = 11;
/** Background that is neither paper nor a solid dark band is shadow; above this share of it, light is made even. */
const paper = 225;
const darkBand = 60;
const unevenShare = 0.25;
/** Contrast is raised to this at most: more would turn the paper's grain into specks. */
const leastRange = { below: 60, above: 100 };

export interface PreparedPicture {
  /** A binary PGM file. */
  pgm: Uint8Array;
  width: number;
  height: number;
  /** The picture's own size as it is shown (turned as its EXIF data say), in pixels. */
  shown: { width: number; height: number };
}

function open(bytes: Uint8Array, page: number): Sharp {
  return sharp(bytes, { page, limitInputPixels: maxPixels, failOn: "none", sequentialRead: true });
}

/** Format, size and number of pages, mostly without decoding. Rejects with `damaged_file`, `unsupported_format` or `too_large`. */
export async function describePicture(bytes: Uint8Array): Promise<Metadata> {
  // The photos of some telephones take a decoder that cannot be shipped; AVIF comes in the same container.
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(64, bytes.length)).toString("latin1");
  if (/^[^]{4}ftyp(?:he|mif|msf)/.test(head) && !head.includes("avif")) throw unsupported();
  try {
    const description = await open(await withoutBitmap(bytes), 0).metadata();
    if (description.width * description.height > maxPixels) throw tooLarge();
    return description;
  } catch (cause) {
    throw pictureError(cause);
  }
}

/** One page of a picture, turned clockwise by `turn` degrees. Rejects with `damaged_file`, `unsupported_format` or `too_large`. */
export async function preparePicture(picture: Uint8Array, page: number, turn: 0 | 90 | 180 | 270): Promise<PreparedPicture> {
  try {
    const bytes = await withoutBitmap(picture);
    const { autoOrient: shown } = await open(bytes, page).metadata();
    const size = fit(shown);
    const { data, info } = await open(bytes, page)
      .autoOrient()
      .flatten({ background: "#ffffff" })
      .toColourspace("b-w")
      .resize(size.width, size.height, { fit: "fill", kernel: "lanczos3" })
      .raw({ depth: "uchar" })
      .toBuffer({ resolveWithObject: true });
    const even = await evenLight(firstChannel(data, info.channels), info.width, info.height);
    const { pixels, width, height } = turned(even, info.width, info.height, turn);
    return { pgm: Buffer.concat([Buffer.from(`P5\n${String(width)} ${String(height)}\n255\n`), pixels]), width, height, shown };
  } catch (cause) {
    throw pictureError(cause);
  }
}

/** A Windows bitmap as PNG, for sharp does not read bitmaps; anything else as it is. */
async function withoutBitmap(bytes: Uint8Array): Promise<Uint8Array> {
  const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 26 || head.getUint16(0) !== 0x424d) return bytes;
  // Height is negative where the rows run downwards.
  const width = Math.abs(head.getInt32(18, true));
  const height = Math.abs(head.getInt32(22, true));
  if (width * height > maxPixels) throw tooLarge();
  const image = await loadImage(bytes);
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext("2d").drawImage(image, 0, 0);
  return canvas.encode("png");
}

function fit({ width, height }: { width: number; height: number }): { width: number; height: number } {
  const shape = Math.max(width, height) / Math.max(1, Math.min(width, height));
  const aim = Math.min(mostPixels, pixelsAPage * Math.max(1, shape / pageShape));
  const scale = Math.min(maxEnlargement, Math.sqrt(aim / (width * height)));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

function firstChannel(data: Buffer, channels: number): Uint8Array {
  if (channels === 1) return data;
  const grey = new Uint8Array(data.length / channels);
  for (let i = 0; i < grey.length; i++) grey[i] = data[i * channels] ?? 0;
  return grey;
}

/**
 * Where a shadow lies on the page, every pixel is replaced by its difference from the background around it, whichever is the
 * darker: text comes out dark on white. Pictures without shadows stay as they are.
 */
async function evenLight(pixels: Uint8Array, width: number, height: number): Promise<Uint8Array> {
  const columns = Math.ceil(width / cell);
  const rows = Math.ceil(height / cell);
  const small = await sharp(pixels, { raw: { width, height, channels: 1 } })
    .resize(columns, rows, { fit: "fill", kernel: "nearest" })
    .median(medianWindow)
    .toColourspace("b-w")
    .raw()
    .toBuffer({ resolveWithObject: true });
  const background = firstChannel(small.data, small.info.channels);
  const shaded = background.reduce((count, value) => count + (value > darkBand && value < paper ? 1 : 0), 0);
  if (shaded < unevenShare * background.length) return pixels;
  const wide = await sharp(background, { raw: { width: columns, height: rows, channels: 1 } })
    .resize(width, height, { fit: "fill", kernel: "linear" })
    .toColourspace("b-w")
    .raw()
    .toBuffer({ resolveWithObject: true });
  const around = firstChannel(wide.data, wide.info.channels);
  const even = new Uint8Array(pixels.length);
  for (let i = 0; i < even.length; i++) {
    const here = pixels[i] ?? 0;
    const light = around[i] ?? 255;
    const share = here < light ? (light - here) / Math.max(light, leastRange.below) : (here - light) / Math.max(255 - light, leastRange.above);
    even[i] = 255 - Math.min(255, 255 * share);
  }
  return even;
}

function turned(pixels: Uint8Array, width: number, height: number, turn: 0 | 90 | 180 | 270): { pixels: Uint8Array; width: number; height: number } {
  if (turn === 0) return { pixels, width, height };
  const result = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const to = turn === 180 ? (height - 1 - y) * width + (width - 1 - x) : turn === 90 ? x * height + (height - 1 - y) : (width - 1 - x) * height + y;
      result[to] = pixels[y * width + x] ?? 0;
    }
  return turn === 180 ? { pixels: result, width, height } : { pixels: result, width: height, height: width };
}

function tooLarge(): WinnowError {
  return new WinnowError("too_large", "This picture has far more pixels than a page needs.", { hint: "Save it smaller: 300 dots per inch are enough." });
}

function unsupported(cause?: unknown): WinnowError {
  return new WinnowError("unsupported_format", "Winnow cannot open this kind of picture, such as HEIC photos of a telephone.", { hint: "Save it as JPEG, PNG or PDF and import that.", cause });
}

function pictureError(cause: unknown): WinnowError {
  if (cause instanceof WinnowError) return cause;
  const message = cause instanceof Error ? cause.message : "";
  if (/pixel limit/i.test(message)) return tooLarge();
  if (/unsupported image format|not a known file format|Unsupported codec|compression format/i.test(message))
    return unsupported(cause);
  return new WinnowError("damaged_file", "This picture is damaged and cannot be opened.", { hint: "Ask for the file again, or scan the page anew.", cause });
}
