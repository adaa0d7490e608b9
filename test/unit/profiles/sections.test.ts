import { describe, expect, it } from "vitest";
import { headingKind } from "../../../src-main/profiles/headings.ts";
import { parseText } from "./parse-text.ts";

describe("headingKind", () => {
  it.each([
    ["WORK EXPERIENCE", "experience"], ["Employment History", "experience"], ["E X P E R I E N C E", "experience"], ["P ROFESSIONAL E XPERIENCE", "experience"],
    ["Law Related Experience", "experience"], ["Berufserfahrung", "experience"], ["Experiencia laboral", "experience"], ["Parcours professionnel", "experience"],
    ["Education and Training", "education"], ["Academic Qualifications", "education"], ["Formación académica", "education"],
    ["Technical Skills", "skills"], ["Core Competencies", "skills"], ["Areas of Expertise", "skills"], ["Tools & Technologies", "skills"],
    ["Professional Summary", "summary"], ["Career Objective", "summary"], ["Licenses & Certifications", "certifications"], ["Languages Known", "languages"],
    ["Selected Publications", "publications"], ["Honors & Awards", "awards"], ["Volunteer Experience", "volunteering"], ["Hobbies and Interests", "interests"],
    ["References", "references"], ["Personal Details", "other"], ["Academic Projects", "projects"],
  ])("knows %s", (heading, kind) => {
    expect(headingKind(heading)).toBe(kind);
  });

  it.each(["Software Engineer", "Acme Technology", "Seven years experience", "Sales Manager", "Global Education Ltd", "Project Manager", "Marisol Etxeberria", "Student Seeking Internship", "Alder Energy, Leeds, Internship"])(
    "takes %s for no heading",
    (line) => {
      expect(headingKind(line)).toBeNull();
    },
  );
});

describe("sections", () => {
  const kinds = (text: string) => parseText(text).sections.map((s) => s.kind);

  it("cuts at headings in capitals, with colons, underlined and inline", () => {
    expect(kinds("Ola Nordby\n\nSUMMARY\nWelds.\n\nExperience:\nWelder\n\nEducation\n=====\nTrade school\n\nSkills: Welding, Java")).toEqual([
      "header", "summary", "experience", "education", "skills",
    ]);
  });

  it("tile the text from the first word to the last", () => {
    const text = "Ola Nordby\n\nSUMMARY\nWelds.\n\nEXPERIENCE\nWelder\n";
    const { sections } = parseText(text);
    expect(sections[0]?.start).toBe(0);
    expect(sections.at(-1)?.end).toBe(text.length);
    for (const [i, section] of sections.slice(1).entries()) expect(section.start).toBe(sections[i]?.end);
  });

  it("leave a label that comes back under each job inside the experience section", () => {
    const job = (n: number) => `Welder\nYard ${n} Ltd\n201${n} - 201${n + 1}\nKey Achievements\n• Welded hulls\n\n`;
    expect(kinds(`Ola Nordby\n\nEXPERIENCE\n${job(1)}${job(3)}${job(5)}EDUCATION\nTrade school`)).toEqual(["header", "experience", "education"]);
  });
});

describe("headings of other alphabets and of programmers", () => {
  const kinds = (text: string) => parseText(text).sections.map((section) => section.kind);

  it.each([
    ["Опыт работы", "experience"], ["ОБРАЗОВАНИЕ", "education"], ["Wykształcenie", "education"], ["Języki obce", "languages"], ["职业经历", "experience"], ["简介", "summary"], ["プロジェクト", "projects"], ["경력사항", "experience"],
    ["المهارات", "skills"], ["Arbetslivserfarenhet", "experience"], ["Iş Deneyimi", "experience"], ["Fremdsprachen", "languages"], ["Parcours professionnel", "experience"], ["Kenntnisse und Fähigkeiten", "skills"],
    ["$ cat experience.log", "experience"], ["// Skills", "skills"], ["<Education />", "education"], ["{ projects }", "projects"],
  ])("are known: %s", (heading, kind) => {
    expect(kinds(`Ola Nordby\n\n${heading}\n\nHarbour, boats, hulls and tides\n`)).toContain(kind);
  });

  it("hold contact details under a heading of their own", () => {
    expect(parseText("Profil\nSchweißer.\n\nPersönliche Angaben\nName: Ola Nordby\nola@example.org\n").name).toBe("Ola Nordby");
    expect(parseText("О себе\nСварщик.\n\nЛичные данные\nИмя: Иван Петров\n").name).toBe("Иван Петров");
  });
});
