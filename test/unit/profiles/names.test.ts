import { describe, expect, it } from "vitest";
import { handleAgreement } from "../../../src-main/profiles/name-clues.ts";
import { parseText } from "./parse-text.ts";

const nameOf = (text: string) => parseText(text).name;
const contact = "\nhello@example.org | +47 22 12 34 56";
const body = "\n\nEXPERIENCE\nWelder\nYard Ltd\n2011 - 2014\n• Welded hulls of small boats\n";

describe("name", () => {
  it.each(["Electrician", "Bookkeeper", "Welder", "Nurse", "Chef"])("does not go on in a headline of one word: %s", (headline) => {
    expect(nameOf(`Ingrid Solheim\n${headline}\ningrid.solheim@example.org${body}`)).toBe("Ingrid Solheim");
  });

  it.each([
    ["INGRID SOLHEIM", "Ingrid Solheim"], ["Ingrid Solheim, CPA, MBA", "Ingrid Solheim"], ["Dr. Ingrid Solheim", "Ingrid Solheim"], ["Ingrid Solheim, M.Ed.", "Ingrid Solheim"],
    ["Solheim, Ingrid", "Ingrid Solheim"], ["Name: Ingrid Solheim", "Ingrid Solheim"], ["Curriculum Vitae\nIngrid Solheim", "Ingrid Solheim"], ["Resume of Ingrid Solheim", "Ingrid Solheim"],
    ["Ingrid Solheim's CV", "Ingrid Solheim"], ["Ingrid Solheim | Welder | Bergen, Norway", "Ingrid Solheim"], ["INGRID\nSOLHEIM", "Ingrid Solheim"], ["SEÁN O'MALLEY-BYRNE", "Seán O'Malley-Byrne"],
    ["Ludwig van der Meer", "Ludwig van der Meer"], ["Nguyễn Thị Hạnh", "Nguyễn Thị Hạnh"], ["王小明", "王小明"], ["Kavya R", "Kavya R"],
  ])("is read from %j", (top, name) => {
    expect(nameOf(top + body)).toBe(name);
  });

  it.each([
    ["SOLHEIM, Ingrid Marie", "Ingrid Marie Solheim"], ["Prof. Dr. med. Ingrid Solheim", "Ingrid Solheim"], ["Dipl.-Inf. (FH) Ingrid Solheim", "Ingrid Solheim"], ["Ingrid SOLHEIM", "Ingrid Solheim"],
    ["Ingrid Solheim Jr.", "Ingrid Solheim"], ["Ingrid (Inga) Solheim", "Ingrid Solheim"], ["Juan de la Cruz Moreno", "Juan de la Cruz Moreno"], ["Ahmad bin Abdullah", "Ahmad bin Abdullah"], ["EWAN MCGREGOR", "Ewan McGregor"],
    ["ИВАН ПЕТРОВ", "Иван Петров"], ["محمد أحمد علي", "محمد أحمد علي"], ["김민준", "김민준"], ["रमेश कुमार", "रमेश कुमार"], ["山田 太郎", "山田 太郎"],
    ["I N G R I D   S O L H E I M", "Ingrid Solheim"], ["I N G R I D  S O L H E I M", "Ingrid Solheim"], ["I N G R I D\nS O L H E I M", "Ingrid Solheim"], ["Ingrid Solheim – Curriculum Vitae", "Ingrid Solheim"],
    ["INGRID SOLHEIM RESUME", "Ingrid Solheim"], ["Resume of Solheim", "Solheim"], ["ingrid solheim\nwelder", "Ingrid Solheim"], ["INGRID SOLHEIM Senior Welder", "Ingrid Solheim"], ["Ingrid Solheim 12 Harbour Street", "Ingrid Solheim"],
    ["Hello, I'm Ingrid Solheim", "Ingrid Solheim"], ["Mein Name ist Ingrid Solheim", "Ingrid Solheim"], ["Christian Page", "Christian Page"], ["Page 1 of 2\nIngrid Solheim", "Ingrid Solheim"], ["Solheim XXXX", "Solheim"],
  ])("above contact details is read from %j", (top, name) => {
    expect(nameOf(top + contact + body)).toBe(name);
  });

  it.each([
    ["First Name: Ingrid\nLast Name: Solheim", "Ingrid Solheim"], ["Surname: Solheim\nFirst name: Ingrid", "Ingrid Solheim"], ["Nom : SOLHEIM\nPrénom : Ingrid", "Ingrid Solheim"], ["Vorname: Ingrid\nNachname: Solheim", "Ingrid Solheim"],
    ["Name des Bewerbers: Ingrid Solheim", "Ingrid Solheim"], ["Nombre y apellidos: Juan Moreno", "Juan Moreno"], ["Имя: Иван Петров", "Иван Петров"], ["姓名：李伟", "李伟"], ["Name\nIngrid Solheim", "Ingrid Solheim"],
    ["Europass Curriculum Vitae\nFirst name(s) / Surname(s)\tIngrid Solheim", "Ingrid Solheim"], ["Surname(s) / First name(s)\tSolheim Ingrid", "Ingrid Solheim"], ["PERSONAL INFORMATION\tIngrid Solheim", "Ingrid Solheim"],
  ])("is read after its label: %j", (top, name) => {
    expect(nameOf(top + contact + body)).toBe(name);
  });

  it.each(["Your Name", "First Last", "FIRST LAST NAME", "Firstname Lastname", "Vorname Nachname", "[Your Name]", "Insert Name Here", "Hello"])("is not a template's %j", (top) => {
    expect(nameOf(top + contact + body)).toBeNull();
  });

  it("stands below its address too", () => {
    expect(nameOf(`12 Harbour Street\nBergen, Norway\n+47 22 12 34 56\nhello@example.org\n\nIngrid Solheim\nObjective\nTo weld boats.`)).toBe("Ingrid Solheim");
  });

  it("stands below labels whose values were read after them", () => {
    expect(nameOf("Personal Details\nFamily Name:\nFirst Names:\nDate of birth:\nNationality:\n\nIngrid Solheim\n14 May 1956\nNorwegian\nhello@example.org")).toBe("Ingrid Solheim");
  });

  it("is no city before its region", () => {
    expect(nameOf(`Welder of boats\n24 Robinson Road\nMorrow Plains, NJ 07950${contact}${body}`)).toBeNull();
  });

  it.each([
    ["Konstantin Grace Church", "kgchurch"], ["Grace Church", "hello"], ["MARIT\tSOLHEIM", "hello"], ["María Fernanda\nGonzález Pérez", "maria.gonzalez"],
  ])("is all of %j", (top, handle) => {
    expect(nameOf(`${top}\n${handle}@example.org | +47 22 12 34 56${body}`)?.toUpperCase()).toBe(top.replace(/[\t\n]/, " ").toUpperCase());
  });

  it("is mended where a narrow column broke it", () => {
    expect(nameOf(`INGRID\nDE VRIES-\nSOLHEIM${contact}${body}`)).toBe("Ingrid de Vries-Solheim");
  });

  it("is no town under a headline", () => {
    expect(nameOf(`Contact\nSenior Welder\nMorrow Plains\nhello@example.org${body}`)).toBeNull();
  });

  it("is not given up for a handle written small", () => {
    expect(nameOf(`Ingrid Das\nharbour.example | 555-0190\n\nLINKS\nSocial: @ingrid das\n`)).toBe("Ingrid Das");
  });

  it("opens the main column that was read after a sidebar", () => {
    expect(nameOf(`Contact\n+47 22 12 34 56\n\nSkills\nWelding\n\nLanguages\nEnglish\n\nINGRID SOLHEIM\nSenior Welder${body}`)).toBe("Ingrid Solheim");
  });

  it("may be a trade at the top with no contact details near, above a sentence", () => {
    expect(nameOf("Anders Baker\n\nTwelve years of bread, and of those who bake it with care, in small towns on the coast.\n")).toBe("Anders Baker");
    expect(nameOf("PASTRY BAKER\n\nTwelve years of bread, and of those who bake it with care, in small towns on the coast.\n")).toBeNull();
  });

  it("may be written small when the e-mail address agrees", () => {
    expect(nameOf(`ingrid solheim\ningrid.solheim@example.org${body}`)).toBe("ingrid solheim".replace(/\b\p{L}/gu, (c) => c.toUpperCase()));
  });

  it("is found below a sidebar by its agreement with the address", () => {
    expect(nameOf(`Contact\ningridsolheim@example.org\n\nTop Skills\nWelding\nJava\n\nIngrid Solheim\nWelder\nBergen, Norway${body}`)).toBe("Ingrid Solheim");
  });

  it("may be a surname that is also a trade when the address agrees", () => {
    expect(nameOf(`Sarah Cook\nsarah.cook@example.org${body}`)).toBe("Sarah Cook");
  });

  it.each([["Petra Baker", "Confectioner"], ["TOBIAS MASON", "Payroll Clerk"], ["Inga Coder", "Illustrator"]])("may be a surname that is also a trade at the top, above a headline and contact details: %s", (name, headline) => {
    expect(nameOf(`${name}\n${headline}\nhello@example.org | 312-555-0100${body}`)?.toUpperCase()).toBe(name.toUpperCase());
  });

  it("is no office title, even above contact details", () => {
    expect(nameOf(`Data Engineer\nhello@example.org | 312-555-0100${body}`)).toBeNull();
  });

  it.each([["Mina Sato-Reyes, BSN, RN, CCRN-K", "Mina Sato-Reyes"], ["+Lena Marsh", "Lena Marsh"], ["» Lena Marsh", "Lena Marsh"]])("leaves credentials and stray signs aside: %j", (top, name) => {
    expect(nameOf(`${top}\nNurse\nhello@example.org`)).toBe(name);
  });

  it.each(["Petra Ahrens\nImkerin", "PETRA AHRENS\nIMKERIN", "Petra Ahrens/Imkerin", "Petra Ahrens / Imkerin", "Petra Ahrens, Imkerin", "Petra Ahrens | Imkerin", "Petra Ahrens – Imkerin"])(
    "ends where a title begins, also one that no list of trades knows: %j",
    (top) => {
      for (const contact of ["hello@example.org | 312-555-0100", "petra.ahrens@example.org"]) expect(nameOf(`${top}\n${contact}${body}`)).toBe("Petra Ahrens");
    },
  );

  it("goes on behind a line's end, or before a comma, where the address says so", () => {
    expect(nameOf(`Maria Fernanda\nSolheim\nmaria.solheim@example.org${body}`)).toBe("Maria Fernanda Solheim");
    expect(nameOf(`Solheim Ahrens, Petra\npetra.solheim@example.org${body}`)).toBe("Petra Solheim Ahrens");
    expect(nameOf(`Porto Alegre, Brazil\nhello@example.org${body}`)).toBeNull();
  });

  it("is read from a first sentence about the person", () => {
    expect(nameOf("Lena Marsh is a research chemist at Harbour Labs. Email: chem@example.org")).toBe("Lena Marsh");
  });

  it("is not the city that the text names elsewhere with its region", () => {
    expect(nameOf(`Santa Rosita\nhello@example.org\n\nEXPERIENCE\nWelder, Yard Ltd, Santa Rosita, NM\n2011 - 2014`)).toBeNull();
  });

  it.each(["STAFF ACCOUNTANT", "Software Engineer", "FINANCIAL ANALYST", "Professional Summary", "Quillfeather Ltd", "Leeds, UK", "Sample Resume Template", "WELDER"])(
    "is not taken from %s",
    (top) => {
      expect(nameOf(top + body)).toBeNull();
    },
  );

  it("is not made of words that the resume uses as ordinary words", () => {
    expect(nameOf("BUSINESS GROWTH\n\nSUMMARY\nDrives business growth through growth of business.\n")).toBeNull();
  });
});

describe("handleAgreement", () => {
  it("is high for the forms people make of their names and low for others", () => {
    expect(handleAgreement(["Ingrid", "Solheim"], ["ingrid.solheim82"])).toBe(1);
    expect(handleAgreement(["Ingrid", "Solheim"], ["isolheim"])).toBeGreaterThan(0.9);
    expect(handleAgreement(["Ingrid", "de", "Vries-Solheim"], ["ingrid.devries"])).toBeGreaterThan(0.9);
    expect(handleAgreement(["Ingrid", "Marie", "Solheim"], ["imsolheim"])).toBeGreaterThan(0.9);
    expect(handleAgreement(["Ingrid", "Solheim"], ["harbourcat"])).toBe(0);
  });
});
