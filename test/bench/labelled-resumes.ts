/** The labelled resumes of ../shared/data/ner, with where each label stands in its text. */
import fs from "node:fs";
import path from "node:path";

export type LabelKind = "name" | "title" | "company" | "location" | "degree" | "institution" | "skill" | "jobDates" | "studyYear";

export interface Label {
  kind: LabelKind;
  text: string;
  start: number;
  end: number;
}

export interface LabelledResume {
  set: string;
  text: string;
  labels: Label[];
}

const kinds: Record<string, LabelKind> = {
  Name: "name", Designation: "title", "Companies worked at": "company", Location: "location", Degree: "degree", "College Name": "institution",
  Skills: "skill", "Tech Tools": "skill", "Job Specific Skills": "skill", "Soft Skills": "skill", "Years of Experience": "jobDates", "Graduation Year": "studyYear",
};

interface Annotated {
  content: string;
  annotation: { label: string[]; points: { start: number; end: number }[] }[] | null;
}

function dataturks(folder: string): LabelledResume[] {
  return fs.readdirSync(folder).filter((file) => file.endsWith(".jsonl")).flatMap((file) =>
    fs.readFileSync(path.join(folder, file), "utf8").split("\n").filter((line) => line.trim() !== "").map((line) => {
      const { content: text, annotation } = JSON.parse(line) as Annotated;
      const labels = (annotation ?? []).flatMap(({ label, points }) => label.flatMap((name) => points.flatMap(({ start, end }): Label[] => {
        const kind = kinds[name];
        // There years of experience are a number, not the dates of jobs.
        return kind === undefined || kind === "jobDates" ? [] : [{ kind, text: text.slice(start, end + 1), start, end: end + 1 }];
      })));
      return { set: "dataturks", text, labels };
    }));
}

const entities: Record<string, string> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&", nbsp: " ", "#39": "'" };
const piece = /<label\s+type="([^"]*)"\s*>|<\/label>|<\/?cv\b[^>]*>|<\?xml[^>]*\?>|&(lt|gt|quot|apos|amp|nbsp|#39);/g;

function dotinResume(xml: string): LabelledResume {
  const labels: Label[] = [];
  const open: { kind: LabelKind | undefined; start: number }[] = [];
  let text = "";
  let at = 0;
  for (const match of xml.matchAll(piece)) {
    text += xml.slice(at, match.index);
    at = match.index + match[0].length;
    if (match[2] !== undefined) text += entities[match[2]] ?? "";
    else if (match[1] !== undefined) open.push({ kind: kinds[match[1]], start: text.length });
    else if (match[0] === "</label>") {
      const label = open.pop();
      if (label?.kind !== undefined) labels.push({ kind: label.kind, text: text.slice(label.start), start: label.start, end: text.length });
    }
  }
  return { set: "dotin", text: text + xml.slice(at), labels };
}

function dotin(folder: string): LabelledResume[] {
  return fs.readdirSync(folder).filter((name) => name.endsWith("_xml")).sort().flatMap((name) =>
    fs.readdirSync(path.join(folder, name)).filter((file) => file.endsWith(".xml")).sort().map((file) => dotinResume(fs.readFileSync(path.join(folder, name, file), "utf8").replace(/^\uFEFF/, ""))));
}

/** Every labelled resume under `folder`, always in the same order. */
export const labelledResumes = (folder: string): LabelledResume[] => [...dataturks(folder), ...dotin(folder)];
