import { describe, expect, it } from "vitest";
import { parseText } from "./parse-text.ts";

const kindOf = (text: string) => parseText(text).kind;
const jobs = "\n\nEXPERIENCE\nWelder\nYard Ltd\n2011 - 2014\n• Welded hulls of small boats\n\nWelder\nDock Ltd\n2014 - 2020\n• Welded more hulls\n\nEDUCATION\nBSc Physics, Harbour University, 2010\n";

const letter = `Mara Lindqvist
12 Harbour Street, Bergen
mara@example.org | +47 22 12 34 56

3 March 2024

Harbour Labs AS

Dear Hiring Manager,

I am writing to apply for the position of Senior Welder that you advertised in February. For the past eight years I
have welded hulls at Yard Ltd, from 2016 to 2024, where I led a team of five and kept the books of the workshop.

I look forward to hearing from you.

Yours sincerely,
Mara Lindqvist`;

const letters: [string, string][] = [
  ["formal, with an address", letter],
  ["German", "Sehr geehrte Frau Huber,\n\nhiermit bewerbe ich mich um die Stelle als Buchhalterin. Seit 2015 arbeite ich bei der Werft GmbH.\n\nMit freundlichen Grüßen\n\nPetra Lang\npetra.lang@example.org"],
  ["short, by e-mail", "To whom it may concern\n\nWith five years in hospitality I would be an asset to your team. I managed the front desk of a small hotel. My resume is attached.\n\nBest wishes\nTom Ferris"],
  ["French", "Madame, Monsieur,\n\nJe me permets de vous adresser ma candidature au poste de comptable. J'ai travaillé trois ans chez Dupont SA.\n\nVeuillez agréer mes salutations distinguées.\n\nClaire Moreau"],
];

const invoices: [string, string][] = [
  ["with a table", "Harbour Supplies Ltd\n4 Dock Road, Leeds\n\nINVOICE\n\nInvoice No: 2024-0117\nDate: 03/03/2024\nBill to: Yard Ltd\n\nDescription\tQty\tAmount\nSteel rods\t40\t500.00\nGloves\t10\t40.00\n\nSubtotal\t540.00\nTotal due\t£648.00\n\nPayment terms: 30 days"],
  ["German", "Rechnung Nr. 4711\nRechnungsdatum: 12.04.2023\n\nPos. 1 Beratung März 2023 950,00 €\n\nNettobetrag 950,00 €\nGesamtbetrag 1.130,50 €\n\nZahlbar innerhalb von 14 Tagen."],
  ["short", "Invoice 4711\n\nPlease pay 120.00 within 14 days.\nItem: 3 boxes of screws\n"],
  ["French", "FACTURE N° F-2024-12\nDate : 01/02/2024\n\nConseil\t3\t400,00 €\t1 200,00 €\n\nTotal HT\t1 200,00 €\nTotal TTC\t1 440,00 €"],
];

const ads: [string, string][] = [
  ["with headings", "Senior Welder\n\nAbout us\nYard Ltd builds boats.\n\nResponsibilities:\n• Weld hulls\n• Lead two apprentices\n\nRequirements:\n• Three years of experience required\n\nWe offer thirty days of leave. Apply now at jobs@example.org."],
  ["addressed to its reader", "We are looking for a welder who likes the sea. You will weld hulls in our yard in Bergen, and you will teach your apprentices what you know. If your hands are steady, we want to meet you. Your day begins at seven and ends at three, and your tools are ours to pay. The yard lies by the water, ten minutes from the station."],
  ["German", "Buchhalter (m/w/d)\n\nWerft GmbH, Bremen\n\nIhre Aufgaben\n• Monatsabschlüsse\n\nIhr Profil\n• Abgeschlossene Ausbildung\n\nWir bieten\n• 30 Tage Urlaub\n\nBewerben Sie sich unter jobs@example.org"],
];

const others: [string, string][] = [
  ["paper", "On the Growth of Barnacles\n\nJane Alder, Tom Birch\n\nAbstract\nWe study how barnacles grow.\n\n1 Introduction\nBarnacles are crustaceans.\n\n2 Methods\nWe scraped forty hulls in 2019.\n\n3 Results\nThey grow quickly.\n\n4 Discussion\nHulls must be cleaned."],
  ["manual", "User Manual\n\nTable of Contents\nChapter 1 Installation\nChapter 2 Operation\n\nChapter 1 Installation\nPlace the machine on a level floor.\n\nChapter 2 Operation\nPress the green button."],
  ["terms", Array.from({ length: 12 }, (_, i) => `${1 + Math.floor(i / 4)}.${1 + (i % 4)} The supplier shall deliver the goods as agreed.`).join("\n")],
  ["note", "A tachyon walks into a bar."],
];

describe("kind of document", () => {
  it.each(letters)("is a cover letter: %s", (_style, text) => expect(kindOf(text)).toBe("cover_letter"));
  it.each(invoices)("is an invoice: %s", (_style, text) => expect(kindOf(text)).toBe("invoice"));
  it.each(ads)("is a job ad: %s", (_style, text) => expect(kindOf(text)).toBe("job_ad"));
  it.each(others)("is something else: %s", (_style, text) => expect(kindOf(text)).toBe("other"));

  it("is a resume when a letter is only its first page", () => {
    const profile = parseText(letter + "\n\nMara Lindqvist\nmara@example.org" + jobs);
    expect(profile.kind).toBe("resume");
    expect(profile.employment).toHaveLength(2);
  });

  it.each([
    ["an accountant who made out invoices", `Ola Berg\nola@example.org${jobs}• Sent out invoices and followed the balance due until paid within 30 days\nInvoice volume: 400 a month\n`],
    ["a recruiter who wrote ads", `Ola Berg\nola@example.org\n\nSUMMARY\nLooking for a role in hiring.${jobs}Responsibilities:\n• Wrote job descriptions and requirements; screened candidates who must have a licence\n`],
    ["one sentence about a person", "Lena Marsh is a research chemist at Harbour Labs. Email: chem@example.org"],
    ["a name, an address and nothing more", "Lena Marsh\nlena@example.org"],
    ["jobs without dates or headings", "Lena Marsh\nWelder at Yard Ltd\nWelder at Dock Ltd"],
    [
      "a life that lost its lines on the way, however much of it sounds like an ad",
      `Ola Berg Harbour pilot ola@example.org ${"Responsible for the safe passage of ships. You will find me a team player who is looking for the right candidate for every watch. ".repeat(12)} Yard Ltd Jan 2012 - Mar 2015. Dock Ltd Apr 2015 - present.`,
    ],
  ])("is a resume for %s", (_what, text) => expect(kindOf(text)).toBe("resume"));

  it("is an ad that lost its lines on the way", () => {
    expect(kindOf(`Harbour pilot. We are looking for a pilot since 2012. You will guide ships. The successful candidate must have a licence. Apply now. ${"Guides ships of every size through the narrows. ".repeat(40)}`)).toBe("job_ad");
  });

  it("leaves everything but contact details unread in what is no resume", () => {
    expect(parseText(letter)).toMatchObject({
      kind: "cover_letter", name: "Mara Lindqvist", emails: ["mara@example.org"], phones: ["+4722123456"], location: null, title: null, yearsOfExperience: null,
      employment: [], education: [], skills: [], families: [], certifications: [], languages: [], sections: [],
    });
    expect(parseText(others[0]?.[1] ?? "").name).toBeNull();
  });

  it("still says which of a letter's words name its sender", () => {
    const covered = (word: string) => parseText(letter).identity.some(({ start, end }) => letter.slice(start, end).includes(word));
    expect(covered("Mara Lindqvist")).toBe(true);
  });
});
