/** The old Europass XML: SkillsPassport, versions 3.0 to 3.4. */
import { countryName, languageLine, languageName } from "./europass-names.ts";
import { dateText, sectionLines } from "./resume-lines.ts";
import { all, at, linesAt, textAt, type XmlNode } from "./xml-tree.ts";

const skillKinds = [
  ["Communication", "Communication skills"], ["Organisational", "Organisational skills"], ["JobRelated", "Job-related skills"],
  ["Computer", "Digital skills"], ["Other", "Other skills"],
] as const;
const abilities = [
  ["Listening", "listening"], ["Reading", "reading"], ["SpokenInteraction", "spoken interaction"], ["SpokenProduction", "spoken production"], ["Writing", "writing"],
] as const;

export function skillsPassportLines(learner: XmlNode | null): string[] {
  const skills = at(learner, "Skills");
  return [
    ...head(learner),
    ...sectionLines("Experience", all(at(learner, "WorkExperienceList"), "WorkExperience").map(job)),
    ...sectionLines("Education", all(at(learner, "EducationList"), "Education").map(course)),
    ...sectionLines("Skills", skillItems(skills)),
    ...sectionLines("Languages", languageItems(at(skills, "Linguistic"))),
    ...achievements(learner),
  ];
}

function head(learner: XmlNode | null): string[] {
  const person = at(learner, "Identification");
  const contact = at(person, "ContactInfo");
  const name = [textAt(person, "PersonName", "FirstName"), textAt(person, "PersonName", "Surname")].filter(Boolean).join(" ");
  const ways = [
    address(at(contact, "Address", "Contact")),
    either(at(contact, "Email")),
    ...all(at(contact, "TelephoneList"), "Telephone").map(either),
    ...all(at(contact, "WebsiteList"), "Website").map(either),
    ...all(contact, "Website").map(either),
    ...all(at(contact, "InstantMessagingList"), "InstantMessaging").map(either),
  ].filter(Boolean);
  const about = at(person, "Demographics");
  const nationalities = all(at(about, "NationalityList"), "Nationality").map(labelled).filter(Boolean).join(", ");
  const born = birthDate(at(about, "Birthdate"));
  const headline = at(learner, "Headline");
  const said = linesAt(headline, "Description", "Label");
  const isStatement = /statement/.test(textAt(headline, "Type", "Code")) || said.length > 1 || (said[0]?.length ?? 0) > 120;
  return [
    name,
    ...(isStatement ? [] : said),
    ...ways,
    born && `Date of birth: ${born}`,
    nationalities && `Nationality: ${nationalities}`,
    ...(isStatement ? sectionLines("Summary", [said]) : []),
  ].filter((line, i) => line !== "" || i > 0);
}

function job(node: XmlNode): string[] {
  const title = labelled(at(node, "Position"));
  const employer = at(node, "Employer");
  const where = [textAt(employer, "Name"), address(at(employer, "ContactInfo", "Address", "Contact"), true)].filter(Boolean).join(", ");
  return [[title || where, period(at(node, "Period"))].filter(Boolean).join("\t"), title ? where : "", ...linesAt(node, "Activities")];
}

function course(node: XmlNode): string[] {
  const title = labelled(at(node, "Title"));
  const school = at(node, "Organisation");
  const where = [textAt(school, "Name"), address(at(school, "ContactInfo", "Address", "Contact"), true)].filter(Boolean).join(", ");
  const field = labelled(at(node, "Field"));
  const degree = [title, title.includes(field) ? "" : field].filter(Boolean).join(", ");
  return [[degree || where, period(at(node, "Period"))].filter(Boolean).join("\t"), degree ? where : "", ...linesAt(node, "Activities")];
}

function skillItems(skills: XmlNode | null): string[][] {
  const kinds = skillKinds.map(([name, label]) => {
    const said = linesAt(at(skills, name), "Description");
    return said.length > 1 ? [`${label}:`, ...said] : said.map((line) => `${label}: ${line}`);
  });
  const licences = all(at(skills, "Driving", "Description"), "Licence").map(({ text }) => text.trim()).filter(Boolean);
  return [...kinds, licences.length > 0 ? [`Driving licence: ${licences.join(", ")}`] : []];
}

function languageItems(linguistic: XmlNode | null): string[][] {
  const nameOf = (node: XmlNode): string => labelled(at(node, "Description")) || languageName(textAt(node, "Description", "Code"));
  return [
    ...all(at(linguistic, "MotherTongueList"), "MotherTongue").map((node) => [`${nameOf(node)} (mother tongue)`]),
    ...all(at(linguistic, "ForeignLanguageList"), "ForeignLanguage").map((node) => [
      languageLine(nameOf(node), abilities.map(([name, of]) => ({ of, level: textAt(node, "ProficiencyLevel", name) }))),
    ]),
  ];
}

/** Publications, projects, courses and so on: each under the title that it has. */
function achievements(learner: XmlNode | null): string[] {
  const byTitle = new Map<string, string[][]>();
  for (const node of all(at(learner, "AchievementList"), "Achievement")) {
    const title = labelled(at(node, "Title")) || "Additional information";
    byTitle.set(title, [...(byTitle.get(title) ?? []), linesAt(node, "Description")]);
  }
  return [...byTitle].flatMap(([title, items]) => sectionLines(title, items));
}

/** A label, or what stands directly in the element where a program left the label out. */
function labelled(node: XmlNode | null): string {
  return textAt(node, "Label") || textAt(node);
}

function either(node: XmlNode | null): string {
  return textAt(node, "Contact") || textAt(node);
}

function address(node: XmlNode | null, townOnly = false): string {
  const country = labelled(at(node, "Country")) || countryName(textAt(node, "Country", "Code"));
  const town = [textAt(node, "PostalCode"), textAt(node, "Municipality")].filter(Boolean).join(" ");
  const parts = townOnly ? [textAt(node, "Municipality"), country] : [textAt(node, "AddressLine"), textAt(node, "AddressLine2"), town, country];
  return parts.filter(Boolean).join(", ");
}

/** The month stands as "--03", the day as "---01". */
function dateOf(node: XmlNode | null): string {
  const year = node?.attribute("year") ?? "";
  const month = node?.attribute("month").replace(/^-+/, "") ?? "";
  return year === "" ? dateText(textAt(node)) : dateText(/^\d{1,2}$/.test(month) ? `${year}-${month}` : year);
}

function birthDate(node: XmlNode | null): string {
  const day = node?.attribute("day").replace(/\D/g, "") ?? "";
  return [/^\d{1,2}$/.test(day) ? String(Number(day)) : "", dateOf(node)].filter(Boolean).join(" ");
}

function period(node: XmlNode | null): string {
  const start = dateOf(at(node, "From"));
  const end = textAt(node, "Current") === "true" ? "Present" : dateOf(at(node, "To"));
  return [start, end].filter(Boolean).join(" – ");
}
