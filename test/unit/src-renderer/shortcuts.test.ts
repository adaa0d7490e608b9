import { describe, expect, it } from "vitest";
import { createCommandBoard } from "../../../src-renderer/app/commands.ts";
import { readShortcut, type KeyPress } from "../../../src-renderer/app/shortcuts.ts";

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({ key, modified: false, mod: false, focus: "page", ...more });
const command = (key: string, more: Partial<KeyPress> = {}, prefix: "g" | null = null) => readShortcut(press(key, more), prefix).command;

describe("shortcuts", () => {
  it.each([
    ["j", "next"], ["J", "next"], ["ArrowDown", "next"], ["k", "previous"], ["ArrowUp", "previous"], ["Enter", "open"],
    ["s", "star"], ["*", "star"], ["c", "compare"], ["t", "matrix"], ["m", "maybe"], ["x", "reject"], ["u", "undo"], ["/", "search"], ["?", "help"], ["Escape", "close"],
    ["1", "go-library"], ["2", "go-jobs"], ["3", "go-ranking"], ["4", "go-pipeline"], ["5", "go-settings"], ["Home", "first"], ["End", "last"],
  ])("%s means %s", (key, meaning) => {
    expect(command(key)).toBe(meaning);
  });

  it("leave typing alone, but let Escape out of a field", () => {
    for (const key of ["j", "s", "/", "1", "Enter", "ArrowDown", "?"]) expect(command(key, { focus: "text" })).toBeNull();
    expect(command("Escape", { focus: "text" })).toBe("close");
  });

  it("leave Enter and the arrows to a control that has the focus, but not the letters", () => {
    expect(command("Enter", { focus: "control" })).toBeNull();
    expect(command("ArrowDown", { focus: "control" })).toBeNull();
    expect(command("j", { focus: "control" })).toBe("next");
  });

  it("delete only where the focus is on a row, so that a key meant for a field takes nobody out", () => {
    expect(command("Delete", { focus: "row" })).toBe("remove");
    for (const focus of ["text", "control", "page"] as const) expect(command("Delete", { focus })).toBeNull();
  });

  it("leave the system's combinations alone", () => {
    expect(command("s", { modified: true })).toBeNull();
    expect(command("1", { modified: true })).toBeNull();
  });

  it("read g and a letter as a place, and forget the g after any other key", () => {
    expect(readShortcut(press("g"), null)).toEqual({ command: null, prefix: "g" });
    expect(command("l", {}, "g")).toBe("go-library");
    expect(command("j", {}, "g")).toBe("go-jobs");
    expect(command("r", {}, "g")).toBe("go-ranking");
    expect(readShortcut(press("x"), "g")).toEqual({ command: null, prefix: null });
  });
});

describe("the screen's commands", () => {
  it("are asked newest first, and go with the screen that offered them", () => {
    const board = createCommandBoard();
    const done: string[] = [];
    board.offer({ close: () => done.push("screen close"), search: () => done.push("screen search") });
    const withdraw = board.offer({ close: () => done.push("panel close") });
    expect(board.run("close")).toBe(true);
    expect(board.run("search")).toBe(true);
    withdraw();
    expect(board.run("close")).toBe(true);
    expect(board.run("star")).toBe(false);
    expect(done).toEqual(["panel close", "screen search", "screen close"]);
  });
});
