/** The Europass XML of today: a Candidate in the words of HR-XML. */
import { countryName, languageLine, languageName } from "./europass-names.ts";
import { dateText, sectionLines } from "./resume-lines.ts";
import { all, at, linesAt, textAt, type XmlNode } from "./xml-tree.ts";

const abilities = [
  ["CEF-Understanding-Listening", "listening"], ["CEF-Understanding-Reading", "reading"], ["CEF-Speaking-Interaction", "spoken interaction"],
  ["CEF-Speaking-Production", "spoken production"], ["CEF-Writing-Production", "writing"],
] as const;
/** Sections whose items have a title, perhaps dates and a description, and the heading each is read under. */
const plainSections = [
  ["Certifications", "Certifications"], ["CourseCertifications", "Courses"], ["Licenses", "Licences"], ["Projects", "Projects"], ["VoluntaryWorks", "Volunteering"],
  ["PublicationHistory", "Publications"], ["ConferencesAndSeminars", "Conferences and seminars"], ["NetworksAndMemberships", "Memberships"],
  ["SocialAndPoliticalActivities", "Social and political activities"], ["CreativeWorks", "Creative works"], ["HonoursAndAwards", "Awards"],
  ["Recommendations", "Recommendations"], ["HobbiesAndInterests", "Interests"],
] as const;
/** Where an item may say what it is, the first that does. */
const titles = ["Title", "Name", "CertificationName", "LicenseName", "FormattedPublicationDescription", "ReferenceName", "OrganizationName"] as const;

export function candidateLines(candidate: XmlNode): string[] {
  const profile = at(candidate, "CandidateProfile");
  return [
    ...head(at(candidate, "CandidatePerson"), profile),
    ...sectionLines("Experience", all(at(profile, "EmploymentHistory"), "EmployerHistory").flatMap(jobs)),
    ...sectionLines("Education", all(at(profile, "EducationHistory"), "EducationOrganizationAttendance").map(course)),
    ...sectionLines("Skills", skillItems(profile)),
    ...sectionLines("Languages", languageItems(candidate, profile)),
    ...plainSections.flatMap(([name, heading]) => sectionLines(heading, at(profile, name)?.children.map(item) ?? [])),
    ...others(profile),
  ];
}

function head(person: XmlNode | null, profile: XmlNode | null): string[] {
  const name = [textAt(person, "PersonName", "GivenName"), textAt(person, "PersonName", "FamilyName")].filter(Boolean).join(" ");
  const born = textAt(person, "BirthDate");
  const nationalities = all(person, "NationalityCode").map((node) => countryName(textAt(node))).filter(Boolean).join(", ");
  return [
    name,
    ...all(person, "Communication").map(contact).filter(Boolean),
    born && `Date of birth: ${born}`,
    nationalities && `Nationality: ${nationalities}`,
    ...sectionLines("Summary", [linesAt(profile, "ExecutiveSummary")]),
  ].filter((line, i) => line !== "" || i > 0);
}

function contact(node: XmlNode): string {
  const number = textAt(node, "DialNumber");
  const dialling = textAt(node, "CountryDialing").replace(/^\+?(?=\d)/, "+");
  if (number !== "") return [number.startsWith("+") ? "" : dialling, number].filter(Boolean).join(" ");
  return textAt(node, "URI") || address(at(node, "Address"));
}

function address(node: XmlNode | null): string {
  const town = [textAt(node, "PostalCode"), textAt(node, "CityName")].filter(Boolean).join(" ");
  return [textAt(node, "AddressLine") || textAt(node, "StreetName"), town, countryName(textAt(node, "CountryCode"))].filter(Boolean).join(", ");
}

/** One employer may have several positions. */
function jobs(employer: XmlNode): string[][] {
  return all(employer, "PositionHistory").map((node) => {
    const title = textAt(node, "PositionTitle");
    const company = textAt(employer, "OrganizationName");
    const where = [company, ...town(node, employer)].filter(Boolean).join(", ");
    const dates = period(at(node, "EmploymentPeriod"), textAt(node, "CurrentIndicator"));
    return [[title || where, dates].filter(Boolean).join("\t"), title ? where : "", ...linesAt(node, "Description")];
  });
}

function town(node: XmlNode, organisation: XmlNode): string[] {
  const contactAddress = at(organisation, "OrganizationContact", "Communication", "Address");
  return [textAt(node, "City") || textAt(contactAddress, "CityName"), countryName(textAt(node, "Country") || textAt(contactAddress, "CountryCode"))];
}

function course(node: XmlNode): string[] {
  const degree = textAt(node, "EducationDegree", "DegreeName") || textAt(node, "ProgramName");
  const where = [textAt(node, "OrganizationName"), ...town(node, node)].filter(Boolean).join(", ");
  const attendance = at(node, "AttendancePeriod");
  const grade = textAt(node, "EducationDegree", "FinalGrade", "ScoreText");
  return [
    [degree || where, period(attendance, textAt(attendance, "Ongoing"))].filter(Boolean).join("\t"),
    degree ? where : "",
    grade && `Final grade: ${grade}`,
    ...linesAt(node, "EducationDegree", "OccupationalSkillsCovered"),
  ];
}

/** Skills that are no languages: single ones in one line, groups each with its title. */
function skillItems(profile: XmlNode | null): string[][] {
  const nameOf = (node: XmlNode): string => textAt(node, "CompetencyName") || textAt(node, "CompetencyID");
  const plain = [...all(at(profile, "Skills"), "PersonCompetency"), ...all(at(profile, "PersonQualifications"), "PersonCompetency").filter((node) => !isLanguage(node))];
  const digital = all(at(profile, "DigitalSkills"), "DigitalSkillsGroup").map((group) => ({ title: textAt(group, "Title"), names: all(group, "DigitalSkill").map((node) => textAt(node)) }));
  const groups = all(at(profile, "Skills"), "SkillsGroup").map((group) => ({ title: textAt(group, "Title"), names: all(group, "PersonCompetency").map(nameOf) }));
  return [{ title: "", names: plain.map(nameOf) }, ...groups, ...digital].map(({ title, names }) => {
    const said = names.filter(Boolean).join(", ");
    return said === "" ? [] : [[title, said].filter(Boolean).join(": ")];
  });
}

function isLanguage(node: XmlNode): boolean {
  return textAt(node, "TaxonomyID").toLowerCase() === "language";
}

function languageItems(candidate: XmlNode, profile: XmlNode | null): string[][] {
  const own = all(at(candidate, "CandidatePerson"), "PrimaryLanguageCode").map((node) => [`${languageName(textAt(node))} (mother tongue)`]);
  const learnt = all(at(profile, "PersonQualifications"), "PersonCompetency").filter(isLanguage).map((node) => {
    const levels = all(node, "CompetencyDimension");
    const levelOf = (code: string): string => textAt(levels.find((level) => textAt(level, "CompetencyDimensionTypeCode") === code) ?? null, "Score", "ScoreText");
    return [languageLine(languageName(textAt(node, "CompetencyID")), abilities.map(([code, of]) => ({ of, level: levelOf(code) })))];
  });
  return [...own, ...learnt];
}

function item(node: XmlNode): string[] {
  const title = titles.map((name) => textAt(node, name)).find((said) => said !== "") ?? textAt(node, "LicenseTypeCode");
  const issuer = textAt(node, "IssuingAuthorityName") || textAt(node, "IssuingAuthority", "Name") || (textAt(node, "OrganizationName") === title ? "" : textAt(node, "OrganizationName"));
  const range = at(node, "Date") ?? at(node, "EffectiveTimePeriod") ?? node;
  const dates = period(range, textAt(range, "Ongoing")) || dateText(textAt(node, "FirstIssuedDate", "FormattedDateTime") || textAt(node, "Year") || textAt(node, "Date"));
  return [[[title, issuer].filter(Boolean).join(", "), dates].filter(Boolean).join("\t"), ...linesAt(node, "Description"), textAt(node, "Link")];
}

/** Sections that the person named, each under its name; the same name may come several times. */
function others(profile: XmlNode | null): string[] {
  const byTitle = new Map<string, string[][]>();
  for (const section of all(profile, "Others")) {
    const title = textAt(section, "Title") || "Additional information";
    byTitle.set(title, [...(byTitle.get(title) ?? []), ...all(section, "Other").map(item)]);
  }
  return [...byTitle].flatMap(([title, items]) => sectionLines(title, items));
}

function period(node: XmlNode | null, current: string): string {
  const date = (name: string): string => dateText(textAt(node, name, "FormattedDateTime"));
  const end = current === "true" || textAt(node, "CurrentIndicator") === "true" ? "Present" : date("EndDate");
  const start = date("StartDate");
  return start === "" && end === "Present" ? "" : [start, end].filter(Boolean).join(" – ");
}
