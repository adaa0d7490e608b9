import path from "node:path";
import { expect, test } from "vitest";
import { commands, readArguments } from "../../../../src-main/hosts/cli/arguments.ts";
import { options } from "../../../../src-main/hosts/cli/usage/options.ts";
import { USAGE, usageOf } from "../../../../src-main/hosts/cli/usage/text.ts";
import { UsageError } from "../../../../src-main/hosts/cli/usage/usage-error.ts";

test("weights are shares, whatever their sum", () => {
  expect(readArguments(["rank", "--job", "ad.txt", "--weights", "5,3,2"])).toMatchObject({ weights: { skill: 0.5, experience: 0.3, semantic: 0.2 } });
});

test.each([
  [["rank"]],
  [["rank", "--job", "a", "--weights", "1,2"]],
  [["rank", "--job", "a", "--weights", "0,0,0"]],
  [["rank", "--job", "a", "--weights", "1,-1,1"]],
  [["rank", "--job", "a", "--top", "0"]],
  [["rank", "--job", "a", "stray"]],
  [["explain", "ada"]],
  [["explain", "--job", "a"]],
  [["explain", "--job", "a", "--top", "3", "ada"]],
  [["import"]],
  [["parse", "--job", "a", "b.pdf"]],
  [["search", "  "]],
  [["export", "--job", "a", "--format", "docx", "--out", "x"]],
  [["export", "--job", "a", "--format", "csv"]],
  [["serve", "--port", "70000"]],
  [["taxonomy"]],
  [["taxonomy", "import"]],
  [["taxonomy", "import", "a", "b"]],
  [["taxonomy", "remove", "wikidata"]],
  [["taxonomy", "info", "a"]],
  [["models", "use"]],
  [["models", "import"]],
  [["models", "import", "a", "b"]],
  [["models", "forget", "a"]],
  [["jobs", "burn"]],
  [["jobs", "add"]],
  [["jobs", "ad", "a"]],
  [["jobs", "add", "a", "--job", "j"]],
  [["jobs", "--yes"]],
  [["candidates", "a"]],
  [["move", "--job", "j", "--candidate", "c"]],
  [["move", "--file", "f", "--job", "j"]],
  [["track", "import"]],
  [["track", "import", "a", "--dates", "backwards"]],
  [["track", "export", "a", "b"]],
  [["impact", "--dry-run"]],
  [["impact", "--forget", "--groups", "a.csv"]],
  [["impact", "--step", "promoted"]],
  [["impact", "--out", "a.pdf"]],
  [["impact", "a.csv"]],
  [["learn"]],
  [["learn", "--train", "--activate"]],
  [["learn", "--train", "3"]],
  [["learn", "--activate", "newest"]],
  [["learn", "--revert", "1", "2"]],
  [["models", "--train"]],
  [["interview", "--job", "j", "--candidate", "c"]],
  [["interview", "--job", "j", "--candidate", "c", "--at", "2026-03-01", "--kind", "seance"]],
  [["interview", "--job", "j", "--candidate", "c", "--at", "2026-03-01", "--score", "React=4"]],
  [["interview", "--job", "j", "--candidate", "c", "--interview", "i", "--by", "Ana"]],
  [["offer", "--job", "j"]],
  [["offer", "--job", "j", "--candidate", "c", "--state", "pending"]],
  [["outcome", "--job", "j", "--candidate", "c", "--after", "sailed"]],
  [["outcome", "--job", "j", "--candidate", "c"]],
  [["conjure"]],
  [["--json"]],
  [["import", "a", "--unheard-of"]],
])("%j is wrong usage", (argv) => {
  expect(() => readArguments(argv)).toThrow(UsageError);
});

test("nothing at all, help and --help ask for help, about one command where one is named", () => {
  for (const argv of [[], ["help"], ["--help"], ["help", "conjure"]]) expect(readArguments(argv)).toEqual({ help: null });
  for (const argv of [["rank", "--help"], ["help", "rank"]]) expect(readArguments(argv)).toEqual({ help: "rank" });
});

test.each(commands)("the help about %s is that of no other command", (command) => {
  const lines = usageOf(command).split("\n");
  expect(lines[0]).toContain(`  winnow ${command}`);
  expect(lines.filter((line) => line.startsWith("  winnow ") && !line.startsWith(`  winnow ${command}`))).toEqual([]);
  expect(lines.join("\n")).not.toContain("Exit status");
});

test("the help tells of every command and every option", () => {
  for (const command of commands) expect(USAGE).toContain(`\n  winnow ${command} `);
  for (const option of Object.keys(options)) expect(USAGE).toMatch(new RegExp(`--${option}\\b`));
});

test("a file after -- may begin with dashes", () => {
  expect(readArguments(["import", "--json", "--", "--odd.pdf"])).toMatchObject({ json: true, positionals: ["--odd.pdf"] });
});

test("a candidate to explain is named by words, and told without names only when asked", () => {
  expect(readArguments(["explain", "--job", "ad.txt", "ada", "poole"])).toMatchObject({ command: "explain", positionals: ["ada", "poole"], names: true });
  expect(readArguments(["explain", "--job", "ad.txt", "--no-names", "ada"])).toMatchObject({ names: false });
});

test("models lie in a folder of the computer's, or where it is said", () => {
  expect(readArguments(["models"])).toMatchObject({ command: "models", positionals: [] });
  expect(readArguments(["rank", "--job", "a", "--models", "/tmp/m"])).toMatchObject({ models: path.resolve("/tmp/m") });
  const usual = readArguments(["models"]);
  expect("models" in usual && usual.models !== usual.library).toBe(true);
});
