import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { WinnowError } from "../../../src-preload/errors.ts";
import { importedFolders, importedTaxonomies, importTaxonomy, removeImported } from "../../../src-main/taxonomy/import/imported-folders.ts";
import { familyOfIsco, familyOfSoc, namedFamilies } from "../../../src-main/taxonomy/import/occupation-families.ts";
import { loadTaxonomy } from "../../../src-main/taxonomy/load-taxonomy.ts";
import { shipped, shippedFolder } from "./shipped-taxonomy.ts";

const now = new Date("2026-03-01T09:00:00Z");
const folder = (): string => mkdtempSync(path.join(tmpdir(), "winnow-import-"));

function sourceWith(files: Record<string, string>): string {
  const source = folder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(source, name)), { recursive: true });
    writeFileSync(path.join(source, name), content);
  }
  return source;
}

const skill = "http://data.europa.eu/esco/skill/";
/** The European Commission's columns. */
const official = {
  "skills_en.csv": `conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,definition,inScheme,description
KnowledgeSkillCompetence,${skill}a,skill/competence,sector-specific,tune harpsichords,"adjust harpsichords
voice harpsichord strings",,released,2024-01-01T00:00:00Z,,,,"Quills, strings and ""jacks""."
KnowledgeSkillCompetence,${skill}b,skill/competence,sector-specific,tune keyboard instruments,,,released,2024-01-01T00:00:00Z,,,,
KnowledgeSkillCompetence,${skill}c,knowledge,cross-sector,HarpTune,,,released,2024-01-01T00:00:00Z,,,,
KnowledgeSkillCompetence,${skill}d,knowledge,cross-sector,Chef (tools for software configuration management),,,released,2024-01-01T00:00:00Z,,,,
KnowledgeSkillCompetence,${skill}e,knowledge,cross-sector,migration,,,released,2024-01-01T00:00:00Z,,,,
KnowledgeSkillCompetence,${skill}f,skill/competence,cross-sector,juggle old lutes,,,obsolete,2024-01-01T00:00:00Z,,,,
KnowledgeSkillCompetence,${skill}g,knowledge,cross-sector,SQL,structured query lore,,released,2024-01-01T00:00:00Z,,,,
`,
  "occupations_en.csv": `conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,regulatedProfessionNote,scopeNote,definition,inScheme,description,code
Occupation,http://data.europa.eu/esco/occupation/1,7312,harpsichord tuner,"keyboard voicer
harpsichord voicer",,released,2024-01-01T00:00:00Z,,,,,,7312.1
`,
  "broaderRelationsSkillPillar_en.csv": `conceptType,conceptUri,broaderType,broaderUri
KnowledgeSkillCompetence,${skill}a,KnowledgeSkillCompetence,${skill}b
KnowledgeSkillCompetence,${skill}b,KnowledgeSkillCompetence,${skill}a
`,
  "skillSkillRelations_en.csv": `originalSkillUri,originalSkillType,relationType,relatedSkillType,relatedSkillUri
${skill}a,skill/competence,optional,knowledge,${skill}c
`,
};

/** Tabiya's columns. */
const tabiya = {
  "one.csv": `ORIGINURI,ID,UUIDHISTORY,SKILLTYPE,REUSELEVEL,PREFERREDLABEL,ALTLABELS,DESCRIPTION
${skill}a,key_1,u,skill/competence,sector-specific,tune harpsichords,"adjust harpsichords
tune a harpsichord",x
${skill}b,key_2,u,skill/competence,sector-specific,tune keyboard instruments,,x
`,
  "inner/two.csv": "PARENTOBJECTTYPE,PARENTID,CHILDID,CHILDOBJECTTYPE\nskill,key_2,key_1,skill\n",
  "three.csv": "ORIGINURI,ID,UUIDHISTORY,ISCOGROUPCODE,CODE,PREFERREDLABEL,ALTLABELS\nhttp://data.europa.eu/esco/occupation/1,key_9,u,7312,7312.1,harpsichord tuner,keyboard voicer\n",
};

const onet = {
  "Technology Skills.txt.part": `O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\tHot Technology
27-2042.00\tQuillworks Quillworks Tuner\t1\tMusic software\tN
27-2042.00\tMusic notation software\t1\tMusic software\tN
27-2042.00\tEnterprise harmony planning EHP system\t1\tMusic software\tN
27-2042.00\tTemperament\t1\tMusic software\tN
27-2042.00\tStrobo"Sound 5\t1\tMusic software\tN
`,
  "Occupation Data.txt": "O*NET-SOC Code\tTitle\tDescription\n27-2042.00\tClavichord Wranglers\tTune.\n29-1141.00\tClavichord Healers\tHeal.\n",
  "Alternate Titles.txt": "O*NET-SOC Code\tAlternate Title\tShort Title\tSource(s)\n27-2042.00\tClavichord Master (CM)\tCM\t08\n27-2042.00\tWidget Sitter\tn/a\t08\n29-1141.00\tWidget Sitter\tn/a\t08\n",
};

function imported(...sources: Record<string, string>[]) {
  const target = folder();
  const about = sources.flatMap((files) => importTaxonomy(sourceWith(files), target, now));
  return { target, about, taxonomy: loadTaxonomy(shippedFolder, importedFolders(target)) };
}

const found = (taxonomy: typeof shipped, text: string) => taxonomy.findSkills(text).map(({ skillId, start, end }) => `${skillId}: ${text.slice(start, end)}`);

describe("importing ESCO", () => {
  const { taxonomy, about, target } = imported(official);

  it("finds skills by their labels and alternative labels, across line breaks", () => {
    expect(found(taxonomy, "I tune harpsichords and adjust\nharpsichords.")).toEqual(["esco-tune-harpsichords: tune harpsichords", "esco-tune-harpsichords: adjust\nharpsichords"]);
  });

  it("takes a single word only where it is written unlike ordinary words and stands as an item of a list", () => {
    expect(found(taxonomy, "Tools: HarpTune, tea")).toEqual(["esco-harptune: HarpTune"]);
    expect(found(taxonomy, "the harptune of old, data migration, migration, Chef, Baker")).toEqual(found(shipped, "the harptune of old, data migration, migration, Chef, Baker"));
  });

  it("knows titles and their family, after what ships", () => {
    expect(taxonomy.roleOf("Keyboard Voicer")).toEqual({ family: "arts", seniority: null });
    expect(taxonomy.roleOf("Senior Harpsichord Voicer")?.seniority).toBe("senior");
    expect(shipped.roleOf("Keyboard Voicer")).toBeNull();
  });

  it("implies the broader skill, never in a circle, and relates what goes together", () => {
    expect(taxonomy.path("esco-tune-harpsichords", "esco-tune-keyboard-instruments")?.how).toBe("implied");
    expect(taxonomy.path("esco-tune-keyboard-instruments", "esco-tune-harpsichords")).toBeNull();
    expect(taxonomy.path("esco-tune-harpsichords", "esco-harptune")?.how).toBe("related");
  });

  it("leaves withdrawn skills out, and those that ship already", () => {
    expect(taxonomy.skills.has("esco-juggle-old-lutes")).toBe(false);
    expect(found(taxonomy, "SQL")).toEqual(["sql: SQL"]);
  });

  it("says what was imported, and who made it", () => {
    expect(about).toMatchObject([{ source: "esco", skills: 6, titles: 3, at: now.toISOString() }]);
    expect(importedTaxonomies(target)).toEqual([{ source: "esco", skills: 6, titles: 3, at: now.toISOString(), notes: [] }]);
    expect(readFileSync(path.join(target, "esco", "skills", "esco.tsv"), "utf8")).toContain("ESCO classification of the European Commission");
  });

  it("reads Tabiya's columns, whatever the files are called", () => {
    const other = imported(tabiya).taxonomy;
    expect(found(other, "I tune a harpsichord")).toEqual(["esco-tune-harpsichords: tune a harpsichord"]);
    expect(other.path("esco-tune-harpsichords", "esco-tune-keyboard-instruments")?.how).toBe("implied");
    expect(other.roleOf("Harpsichord Tuner")?.family).toBe("arts");
  });

  it("leaves alternative labels out that have slipped to other rows, and says so", () => {
    const nouns = "oboe lute viol bell gong fife drum harp horn lyre pipe rattle zither cello organ tuba flute banjo spinet shawm kazoo cornet bugle celesta".split(" ");
    const rows = (shift: number) => nouns.map((noun, i) => `${skill}${noun},cross-sector,mend a ${noun},repair every ${nouns[(i + shift) % nouns.length] ?? ""}`).join("\n");
    const file = (shift: number) => ({ "s.csv": `conceptUri,reuseLevel,preferredLabel,altLabels\n${rows(shift)}\n` });
    const sound = imported(file(0));
    const slipped = imported(file(3));
    expect(found(sound.taxonomy, "repair every oboe")).toEqual(["esco-mend-a-oboe: repair every oboe"]);
    expect(found(slipped.taxonomy, "repair every oboe, mend a oboe")).toEqual(["esco-mend-a-oboe: mend a oboe"]);
    expect(slipped.about[0]?.notes.join()).toContain("belong to other rows");
    expect(sound.about[0]?.notes).toEqual([]);
  });
});

describe("importing O*NET", () => {
  const { taxonomy, about } = imported(onet);

  it("takes products, also without their maker's name before them, and no sorts of software", () => {
    expect(about).toMatchObject([{ source: "onet", skills: 2 }]);
    expect(found(taxonomy, "Quillworks Tuner; Strobo\"Sound 5; music notation software")).toContain("onet-quillworks-quillworks-tuner: Quillworks Tuner");
    expect(found(taxonomy, "enterprise harmony planning EHP system, Temperament")).toEqual([]);
  });

  it("knows titles in the singular, and none that two families claim", () => {
    expect(taxonomy.roleOf("Clavichord Wrangler")?.family).toBe("arts");
    expect(taxonomy.roleOf("Clavichord Master")?.family).toBe("arts");
    expect(taxonomy.roleOf("Widget Sitter")).toBeNull();
  });
});

describe("what was imported", () => {
  it("changes no mention of what ships, and no title that is known", () => {
    const rival = { ...official, "skills_en.csv": `${official["skills_en.csv"]}KnowledgeSkillCompetence,${skill}h,knowledge,x,mend Java programs,Go; Python of old\nreact daily with Java,,released,,,,,\n` };
    const { taxonomy } = imported(rival, { ...onet, "t.txt": "O*NET-SOC Code\tReported Job Title\tShown\n29-1141.00\tSoftware Engineer\tY\n" });
    for (const text of ["We react daily with Java and mend Java programs", "Python of old, Go, then go home", "Spring in Java"]) {
      expect(taxonomy.findSkills(text).filter(({ skillId }) => shipped.skills.has(skillId))).toEqual(shipped.findSkills(text));
    }
    expect(taxonomy.roleOf("Software Engineer")).toEqual(shipped.roleOf("Software Engineer"));
  });

  it("changes the version, and taking it away changes it back", () => {
    const { target, taxonomy } = imported(official);
    expect(taxonomy.version).not.toBe(shipped.version);
    expect(removeImported(target, "esco")).toBe(true);
    expect(loadTaxonomy(shippedFolder, importedFolders(target)).version).toBe(shipped.version);
    expect(readdirSync(target)).toEqual([]);
    expect(removeImported(target, "esco")).toBe(false);
  });

  it("is replaced by the next import of the same source", () => {
    const { target } = imported(official, tabiya);
    expect(importedTaxonomies(target)).toMatchObject([{ source: "esco", skills: 2 }]);
    expect(readdirSync(target)).toEqual(["esco"]);
  });

  it("is the earlier one when an exchange was cut off, and nothing when a first import was", () => {
    const { target } = imported(official);
    renameSync(path.join(target, "esco"), path.join(target, ".esco.old"));
    mkdirSync(path.join(target, ".onet.part"));
    expect(importedTaxonomies(target)).toMatchObject([{ source: "esco", skills: 6 }]);
    expect(readdirSync(target)).toEqual(["esco"]);
  });

  it("never keeps Winnow from starting, even when somebody broke it", () => {
    const { target } = imported(official);
    const file = path.join(target, "esco", "skills", "esco.tsv");
    writeFileSync(file, `${readFileSync(file, "utf8")}\nhalf a line\nid\tname\tno kind\n`);
    expect(found(loadTaxonomy(shippedFolder, importedFolders(target)), "I tune harpsichords")).toHaveLength(1);
    writeFileSync(path.join(target, "esco", "about.json"), "{");
    expect(importedTaxonomies(target)).toEqual([]);
  });
});

describe("a folder without such files", () => {
  const faultOf = (source: string): WinnowError => {
    try {
      importTaxonomy(source, folder(), now);
    } catch (thrown) {
      if (thrown instanceof WinnowError) return thrown;
    }
    throw new Error("there was no fault");
  };

  it("is refused with the names of the files that were looked for", () => {
    const fault = faultOf(sourceWith({ "letter.txt": "Dear all,\n", "numbers.csv": "a,b\n1,2\n" }));
    expect(fault.code).toBe("invalid_input");
    expect(fault.message).toContain("skills_en.csv and occupations_en.csv");
    expect(fault.message).toContain("Technology Skills.txt");
    expect(fault.hint).toContain("esco.ec.europa.eu");
  });

  it("is refused when it is not there", () => {
    expect(faultOf(path.join(folder(), "nowhere")).code).toBe("file_not_found");
  });

  it("leaves nothing behind", () => {
    const target = path.join(folder(), "taxonomy");
    expect(() => importTaxonomy(sourceWith({}), target, now)).toThrow(WinnowError);
    expect(existsSync(target)).toBe(false);
  });
});

describe("families of occupation codes", () => {
  it("are families that ship", () => {
    for (const family of namedFamilies) expect(shipped.familyName(family), family).not.toBe(family);
  });

  it("go by the longest code that is known", () => {
    expect([familyOfSoc("15-1252.00"), familyOfSoc("15-1255.01"), familyOfSoc("99-0000.00")]).toEqual(["software", "design", null]);
    expect([familyOfIsco("2512"), familyOfIsco("http://data.europa.eu/esco/isco/C2221"), familyOfIsco("")]).toEqual(["software", "nursing", null]);
  });
});

const publicFiles = path.resolve("../shared/data/taxonomy");
describe.skipIf(!existsSync(publicFiles))(`the public files in ${publicFiles}${existsSync(publicFiles) ? "" : " ARE NOT THERE: NOT TESTED"}`, () => {
  const target = folder();

  it("import, load, and are found in a text", () => {
    const about = importTaxonomy(publicFiles, target, now);
    expect(about.map(({ source }) => source)).toEqual(["esco", "onet"]);
    for (const { skills, titles } of about) {
      expect(skills).toBeGreaterThan(3000);
      expect(titles).toBeGreaterThan(15_000);
    }
    expect(about[0]?.notes.join()).toContain("belong to other rows");
    const taxonomy = loadTaxonomy(shippedFolder, importedFolders(target));
    expect(taxonomy.skills.size).toBeGreaterThan(shipped.skills.size + 8000);
    expect(found(taxonomy, "Skills: Mathsoft Mathcad")).not.toEqual([]);
  });
});
