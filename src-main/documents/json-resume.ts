/** Renders JSON Resume (and files shaped nearly like it) as the plain resume it stands for. Wrong shapes are passed over. */
import type { DocumentText } from "../../src-preload/domain.ts";
import { WinnowError } from "../../src-preload/errors.ts";
import { decodeText } from "./decode-text.ts";
import { dateText, sectionLines } from "./resume-lines.ts";
import { shapePages } from "./text-shape.ts";

type Fields = Readonly<Record<string, unknown>>;
const maxItems = 500;

export function readJsonResume(bytes: Uint8Array): DocumentText {
  let parsed: unknown;
  try {
    parsed = JSON.parse(decodeText(bytes));
  } catch (cause) {
    throw new WinnowError("damaged_file", "This JSON file is cut off or malformed.", { hint: "Ask for the file again, or for the resume as PDF.", cause });
  }
  const root = fields(parsed);
  const lines = [...head(root), ...experience(root), ...education(root), ...lists(root)];
  if (!lines.some((line) => /\p{L}/u.test(line)))
    throw new WinnowError("no_text", "This JSON file is not a resume in the JSON Resume form.", { hint: "Ask for the resume as PDF or DOCX." });
  return { format: "json", ...shapePages([lines.join("\n")]), warnings: [], words: [] };
}

function head(root: Fields): string[] {
  const basics = "basics" in root ? fields(root["basics"]) : root;
  const contact = [first(basics, "email"), first(basics, "phone"), place(basics["location"]), first(basics, "url", "website")];
  const profiles = items(basics["profiles"]).map((profile) => first(profile, "url") || [first(profile, "network"), first(profile, "username")].filter(Boolean).join(": "));
  const summary = paragraph(basics, "summary", "about", "objective");
  return [
    first(basics, "name"),
    first(basics, "label", "title", "headline"),
    contact.filter(Boolean).join(" | "),
    ...profiles,
  ].filter((text) => text !== "").concat(summary.length > 0 ? ["", "Summary", "", ...summary] : []);
}

function experience(root: Fields): string[] {
  const jobs = section("Experience", items(root["work"] ?? root["experience"]), (job) =>
    entry(first(job, "position", "title"), [first(job, "name", "company", "organization"), place(job["location"])], job));
  const unpaid = section("Volunteering", items(root["volunteer"]), (job) => entry(first(job, "position"), [first(job, "organization", "name"), place(job["location"])], job));
  const projects = section("Projects", items(root["projects"]), (project) =>
    entry(first(project, "name"), [strings(project["roles"]).join(", "), first(project, "entity"), first(project, "url")], project, strings(project["keywords"])));
  return [...jobs, ...unpaid, ...projects];
}

function education(root: Fields): string[] {
  return section("Education", items(root["education"]), (school) => {
    const degree = [first(school, "studyType", "degree"), first(school, "area", "field")].filter(Boolean).join(", ");
    const courses = strings(school["courses"]);
    const grade = first(school, "score", "gpa");
    return [
      ...entry(degree, [first(school, "institution", "school"), place(school["location"])], school),
      ...(grade ? [`GPA: ${grade}`] : []),
      ...(courses.length > 0 ? [`Courses: ${courses.join(", ")}`] : []),
    ];
  });
}

function lists(root: Fields): string[] {
  const labelled = (item: Fields): string[] => {
    const name = first(item, "name", "skill");
    const keywords = strings(item["keywords"]).join(", ");
    const level = first(item, "level");
    return [[name, keywords].filter(Boolean).join(": ") + (level && !keywords ? ` (${level})` : "")];
  };
  const dated = (...keys: string[]) => (item: Fields): string[] => [
    [first(item, ...keys), first(item, "issuer", "awarder", "publisher"), date(item["date"] ?? item["releaseDate"]), first(item, "url")].filter(Boolean).join(", "),
    ...paragraph(item, "summary"),
  ];
  return [
    ...section("Skills", items(root["skills"]), labelled),
    ...section("Certifications", items(root["certificates"] ?? root["certifications"]), dated("name", "title")),
    ...section("Languages", items(root["languages"]), (item) => {
      const level = first(item, "fluency", "level");
      return [first(item, "language", "name") + (level ? ` (${level})` : "")];
    }),
    ...section("Awards", items(root["awards"]), dated("title", "name")),
    ...section("Publications", items(root["publications"]), dated("name", "title")),
    ...section("Interests", items(root["interests"]), labelled),
    ...section("References", items(root["references"]), (item) => [first(item, "name"), ...paragraph(item, "reference")]),
  ];
}

/** A heading and what its items say; nothing when they say nothing. */
function section(heading: string, list: Fields[], render: (item: Fields) => string[]): string[] {
  return sectionLines(heading, list.map(render));
}

function entry(title: string, where: string[], item: Fields, keywords: string[] = []): string[] {
  const range = dates(item);
  const place = where.filter(Boolean).join(", ");
  return [
    [title || place, range].filter(Boolean).join("\t"),
    title ? place : "",
    ...paragraph(item, "summary", "description"),
    ...strings(item["highlights"] ?? item["responsibilities"]).map((text) => `• ${text}`),
    keywords.length > 0 ? `Technologies: ${keywords.join(", ")}` : "",
  ];
}

function dates(item: Fields): string {
  const start = date(item["startDate"] ?? item["start"]);
  const end = date(item["endDate"] ?? item["end"]);
  if (!start) return end;
  return `${start} – ${end || "Present"}`;
}

function date(value: unknown): string {
  return dateText(line(value));
}

function place(value: unknown): string {
  if (typeof value === "string") return line(value);
  const where = fields(value);
  return [first(where, "address"), first(where, "postalCode"), first(where, "city"), first(where, "region"), first(where, "countryCode", "country")].filter(Boolean).join(", ");
}

function paragraph(item: Fields, ...keys: string[]): string[] {
  for (const key of keys) {
    const value = item[key];
    if (typeof value === "string" && value.trim() !== "") return value.split("\n").map((text) => text.trim());
  }
  return [];
}

function first(item: Fields, ...keys: string[]): string {
  for (const key of keys) {
    const text = line(item[key]);
    if (text !== "") return text;
  }
  return "";
}

function line(value: unknown): string {
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  return typeof value === "string" ? value.replace(/\s+/g, " ").trim() : "";
}

function strings(value: unknown): string[] {
  const list = Array.isArray(value) ? value.slice(0, maxItems) : [value];
  return list.map((item) => (typeof item === "object" && item !== null ? first(fields(item), "name", "text", "title") : line(item))).filter((text) => text !== "");
}

/** The objects of a list; a bare string counts as an object with that name. */
function items(value: unknown): Fields[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, maxItems).map((item: unknown) => (typeof item === "string" ? { name: item, language: item } : fields(item)));
}

function fields(value: unknown): Fields {
  return value !== null && typeof value === "object" && !Array.isArray(value) ? (value as Fields) : {};
}
