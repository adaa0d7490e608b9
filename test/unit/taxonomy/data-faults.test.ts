import { describe, expect, it } from "vitest";
import { WinnowError } from "../../../src-preload/errors.ts";
import { loadTaxonomy } from "../../../src-main/taxonomy/load-taxonomy.ts";
import { ambiguousColumns, skillColumns, taxonomyWith } from "./small-taxonomy.ts";

type Changes = Parameters<typeof taxonomyWith>[0];

function faultOf(changes: Changes): string {
  try {
    loadTaxonomy(taxonomyWith(changes));
  } catch (error) {
    if (error instanceof WinnowError) return `${error.code}: ${error.message}`;
    throw error;
  }
  return "no fault";
}

const skills = (...rows: string[][]): Changes => ({ "skills/web.tsv": [skillColumns, ["javascript", "JavaScript", "tool", "JS"], ...rows] });
const alike = (...rows: string[][]): Changes => ({ "ambiguous.tsv": [ambiguousColumns, ...rows] });

describe("a taxonomy with a fault", () => {
  it("is not the small one the tests start from", () => {
    expect(faultOf({})).toBe("no fault");
  });

  it.each<[string, Changes, string, string]>([
    ["an id used twice", skills(["javascript", "ECMAScript", "tool"]), "skills/web.tsv is wrong in line 3", "“javascript” is already used in skills/web.tsv, line 2"],
    ["an id used twice in two files", { "skills/zoo.tsv": [skillColumns, ["react", "Reacting", "tool"]] }, "skills/zoo.tsv is wrong in line 2", "already used in skills/web.tsv, line 3"],
    ["an unknown id under implies", skills(["react", "React", "tool", "", "java-script"]), "line 3", "no skill “java-script”, which stands under implies"],
    ["an unknown id under related", skills(["react", "React", "tool", "", "", "anguler"]), "line 3", "no skill “anguler”, which stands under related"],
    ["a skill that names itself", skills(["react", "React", "tool", "", "react"]), "line 3", "“react” names itself under implies"],
    ["a circle of implies", skills(["a", "Aaa", "tool", "", "b"], ["b", "Bbb", "tool", "", "c"], ["c", "Ccc", "tool", "", "a"]), "line 5", "a → b → c → a"],
    ["an alias claimed twice without context", skills(["react", "React", "tool", "Java Script; ReactJS"], ["reason", "ReasonML", "tool", "reactjs"]), "line 4", "“reactjs” is already a name of “react” (skills/web.tsv, line 3)"],
    ["an unknown kind", skills(["react", "React", "toll"]), "line 3", "the cell “kind”: must be one of tool, knowledge, practice, certificate, language"],
    ["an id that is not kebab case", skills(["React", "React", "tool"]), "line 3", "the cell “id”"],
    ["a skill without a name", skills(["react", "", "tool"]), "line 3", "the cell “name”: must not be empty"],
    ["an alias without a word", skills(["react", "React", "tool", "…"]), "line 3", "“…” holds no word"],
    ["too many cells", skills(["react", "React", "tool", "", "", "", "x"]), "line 3", "7 cells, but only 6 columns"],
    ["wrong columns", { "skills/web.tsv": [["id", "name"]] }, "skills/web.tsv is wrong in line 1", "the columns must be id, name, kind"],
    ["an empty file", { "spellings.tsv": "# nothing\n" }, "spellings.tsv is wrong in line 1", "the file is empty"],
    ["context for a skill that is not there", alike(["JS", "typescript", "upper", "list"]), "ambiguous.tsv is wrong in line 2", "no skill “typescript”"],
    ["context for a form the skill does not have", alike(["JS", "javascript", "upper"], ["Jay", "javascript", "any"]), "ambiguous.tsv is wrong in line 3", "“Jay” is neither the name nor an alias of “javascript”"],
    ["context with an unknown field", alike(["JS", "javascript", "upper", "near", "cooking"]), "line 2", "no field “cooking”"],
    ["context with an unknown set of words", alike(["JS", "javascript", "upper", "", "", "@speech"]), "line 2", "no set “speech”"],
    ["an unknown letter case", alike(["JS", "javascript", "loud"]), "line 2", "the cell “case”: must be one of any, capital, upper, exact"],
    ["a role of an unknown family", { "roles.tsv": [["family", "kind", "words"], ["baking", "title", "baker"]] }, "roles.tsv is wrong in line 2", "no family “baking”"],
    ["a title of two families", { "roles.tsv": [["family", "kind", "words"], ["software", "title", "analyst"], ["data", "title", "Analyst"]] }, "roles.tsv is wrong in line 3", "“Analyst” already belongs to “software”"],
    ["an unknown seniority", { "seniority.tsv": [["words", "level"], ["boss", "boss"]] }, "seniority.tsv is wrong in line 2", "must be a seniority level or none"],
    ["a similarity of 1 or more", { "family-similarity.tsv": [["one", "other", "similarity"], ["software", "data", "1"]] }, "family-similarity.tsv is wrong in line 2", "must be less than 1"],
    ["a similarity in words", { "family-similarity.tsv": [["one", "other", "similarity"], ["software", "data", "near"]] }, "family-similarity.tsv is wrong in line 2", "must be a number such as 0.4"],
    ["a similarity of an unknown family", { "family-similarity.tsv": [["one", "other", "similarity"], ["software", "baking", "0.5"]] }, "line 2", "no family “baking”"],
    ["a similarity given twice", { "family-similarity.tsv": [["one", "other", "similarity"], ["software", "data", "0.5"], ["data", "software", "0.4"]] }, "line 3", "compared twice"],
  ])("says where and what: %s", (_, changes, place, sentence) => {
    const fault = faultOf(changes);
    expect(fault).toContain("invalid_input: The taxonomy file");
    expect(fault).toContain(place);
    expect(fault).toContain(sentence);
  });

  it("says which file is missing", () => {
    expect(() => loadTaxonomy("/nowhere/at/all")).toThrow(WinnowError);
  });

  it("may claim an alias twice when ambiguous.tsv says when each is meant", () => {
    const folder = taxonomyWith({
      ...skills(["jury-selection", "Jury selection", "practice", "JS"]),
      ...alike(["JS", "javascript", "upper", "", "", "@coding"], ["JS", "jury-selection", "upper", "", "", "court"]),
    });
    const ids = (text: string) => loadTaxonomy(folder).findSkills(text).map((mention) => mention.skillId);
    expect([ids("JS programming"), ids("JS in court"), ids("JS and tea")]).toEqual([["javascript"], ["jury-selection"], []]);
  });
});
