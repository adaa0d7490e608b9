/**
 * Where the window was and how large, for each display it was on, kept in a small file beside Chromium's own. A display that is no longer
 * there, or has shrunk, never hides the window.
 */
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import type { BrowserWindow, Rectangle, Screen } from "electron";
import { z } from "zod";

const length = z.number().int().min(-1e6).max(1e6);
const placeSchema = z.object({ x: length, y: length, width: length.positive(), height: length.positive(), maximized: z.boolean() });
const stateSchema = z.object({ display: z.string(), places: z.record(z.string(), placeSchema) });
type WindowPlace = z.infer<typeof placeSchema>;

export interface Opening {
  /** Null where Electron is to choose, in the middle of the first display. */
  bounds: Rectangle | null;
  maximized: boolean;
}

export interface WindowState {
  /** How the window is to be opened. */
  opening(): Opening;
  /** Notes how the window is when it closes. */
  follow(window: BrowserWindow): void;
}

/** Displays remembered; people plug in more in a year. */
const mostDisplays = 20;

/** @param smallest what the window may not be made smaller than, in pixels */
export function createWindowState(file: string, screen: Pick<Screen, "getAllDisplays" | "getDisplayMatching">, smallest: { width: number; height: number }): WindowState {
  const state = read(file);

  function opening(): Opening {
    // Where the last display is gone, the window is as it was on another that is there.
    for (const known of [state.display, ...Object.keys(state.places)]) {
      const display = screen.getAllDisplays().find(({ id }) => String(id) === known);
      const place = state.places[known];
      if (display !== undefined && place !== undefined) return { bounds: inside(place, display.workArea, smallest), maximized: place.maximized };
    }
    return { bounds: null, maximized: false };
  }

  function note(window: BrowserWindow): void {
    const bounds = window.getNormalBounds();
    const display = String(screen.getDisplayMatching(bounds).id);
    const others = Object.entries(state.places).filter(([id]) => id !== display);
    state.display = display;
    state.places = Object.fromEntries([...others.slice(1 - mostDisplays), [display, { ...bounds, maximized: window.isMaximized() }]]);
    write(file, state);
  }

  return { opening, follow: (window) => void window.on("close", () => note(window)) };
}

/** As large as before where that fits, and wholly on the display. */
function inside({ x, y, width, height }: WindowPlace, area: Rectangle, smallest: { width: number; height: number }): Rectangle {
  const fitting = { width: Math.max(smallest.width, Math.min(width, area.width)), height: Math.max(smallest.height, Math.min(height, area.height)) };
  return {
    x: Math.max(area.x, Math.min(x, area.x + area.width - fitting.width)),
    y: Math.max(area.y, Math.min(y, area.y + area.height - fitting.height)),
    ...fitting,
  };
}

function read(file: string): z.infer<typeof stateSchema> {
  try {
    return stateSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    // The first start, or a file that was cut off: the window opens as on the first day.
    return { display: "", places: {} };
  }
}

/** The old file stays whole until the new one is. Not to remember the window is no reason to bother anyone. */
function write(file: string, state: z.infer<typeof stateSchema>): void {
  try {
    writeFileSync(`${file}.new`, JSON.stringify(state));
    renameSync(`${file}.new`, file);
  } catch (thrown) {
    console.error(thrown);
  }
}
