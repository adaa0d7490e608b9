import { describe, expect, it } from "vitest";
import { readDocument } from "../../../src-main/documents/read-document.ts";
import { bytesOf, codeOf, textOf } from "./make-files.ts";

const passport = `<?xml version="1.0" encoding="UTF-8"?>
<SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass" locale="en"><DocumentInfo><DocumentType>ECV</DocumentType></DocumentInfo>
<LearnerInfo>
  <Identification>
    <PersonName><FirstName>Jane</FirstName><Surname>Example</Surname></PersonName>
    <ContactInfo>
      <Address><Contact><AddressLine>Dock 3</AddressLine><PostalCode>3011</PostalCode><Municipality>Rotterdam</Municipality><Country><Code>NL</Code><Label>Netherlands</Label></Country></Contact></Address>
      <Email><Contact>jane@example.com</Contact></Email>
      <TelephoneList><Telephone><Contact>+31 10 1234567</Contact><Use><Code>home</Code></Use></Telephone></TelephoneList>
    </ContactInfo>
    <Demographics><Birthdate year="1980" month="--03" day="---01"/></Demographics>
  </Identification>
  <Headline><Type><Code>position</Code></Type><Description><Label>Welder</Label></Description></Headline>
  <WorkExperienceList><WorkExperience>
    <Period><From year="2015" month="--03"/><Current>true</Current></Period>
    <Position><Label>Shift leader</Label></Position>
    <Activities>&lt;p&gt;Led welders&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Checked seams &amp;amp; frames&lt;/li&gt;&lt;/ul&gt;</Activities>
    <Employer><Name>North Yard</Name><ContactInfo><Address><Contact><Municipality>Rotterdam</Municipality><Country><Label>Netherlands</Label></Country></Contact></Address></ContactInfo></Employer>
  </WorkExperience></WorkExperienceList>
  <EducationList><Education><Period><From year="2000"/><To year="2003" month="--06"/></Period><Title>Diploma in welding</Title><Organisation><Name>Harbour School</Name></Organisation></Education></EducationList>
  <Skills>
    <Linguistic>
      <MotherTongueList><MotherTongue><Description><Code>nl</Code><Label>Dutch</Label></Description></MotherTongue></MotherTongueList>
      <ForeignLanguageList>
        <ForeignLanguage><Description><Code>de</Code><Label>German</Label></Description><ProficiencyLevel><Listening>C1</Listening><Reading>C1</Reading><SpokenInteraction>B2</SpokenInteraction><SpokenProduction>B2</SpokenProduction><Writing>B1</Writing></ProficiencyLevel></ForeignLanguage>
        <ForeignLanguage><Description><Label>English</Label></Description><ProficiencyLevel><Listening>C2</Listening><Writing>C2</Writing></ProficiencyLevel></ForeignLanguage>
      </ForeignLanguageList>
    </Linguistic>
    <Computer><Description>&lt;p&gt;CAD drawings&lt;/p&gt;</Description></Computer>
    <Driving><Description><Licence>B</Licence><Licence>C</Licence></Description></Driving>
  </Skills>
  <AchievementList><Achievement><Title><Code>publications</Code><Label>Publications</Label></Title><Description>Seams that hold</Description></Achievement></AchievementList>
</LearnerInfo></SkillsPassport>`;

const candidate = `<?xml version="1.0" encoding="UTF-8"?>
<Candidate xmlns="http://www.europass.eu/1.0" xmlns:oa="http://www.openapplications.org/oagis/9" xmlns:eures="http://www.europass_eures.eu/1.0" xmlns:hr="http://www.hr-xml.org/3">
<CandidateSupplier><PersonContact><PersonName><oa:GivenName>Not</oa:GivenName><hr:FamilyName>Her</hr:FamilyName></PersonName></PersonContact></CandidateSupplier>
<CandidatePerson>
  <PersonName><oa:GivenName>Jane</oa:GivenName><hr:FamilyName>Example</hr:FamilyName></PersonName>
  <Communication><ChannelCode>Telephone</ChannelCode><CountryDialing>31</CountryDialing><oa:DialNumber>101234567</oa:DialNumber></Communication>
  <Communication><ChannelCode>Email</ChannelCode><oa:URI>jane@example.com</oa:URI></Communication>
  <Communication><Address type="home"><oa:AddressLine>Dock 3</oa:AddressLine><oa:CityName>Rotterdam</oa:CityName><CountryCode>nl</CountryCode><oa:PostalCode>3011</oa:PostalCode></Address></Communication>
  <PrimaryLanguageCode name="NORMAL">nld</PrimaryLanguageCode>
</CandidatePerson>
<CandidateProfile languageCode="en">
  <hr:ExecutiveSummary>&lt;p&gt;Twenty years in shipyards&lt;/p&gt;</hr:ExecutiveSummary>
  <EmploymentHistory><EmployerHistory><hr:OrganizationName>North Yard</hr:OrganizationName>
    <PositionHistory><PositionTitle typeCode="FREETEXT">Shift leader</PositionTitle><eures:EmploymentPeriod><eures:StartDate><hr:FormattedDateTime>2015-03-01</hr:FormattedDateTime></eures:StartDate><hr:CurrentIndicator>true</hr:CurrentIndicator></eures:EmploymentPeriod><oa:Description>&lt;ul&gt;&lt;li&gt;Checked seams&lt;/li&gt;&lt;/ul&gt;</oa:Description><City>Rotterdam</City><Country>nl</Country></PositionHistory>
  </EmployerHistory></EmploymentHistory>
  <EducationHistory><EducationOrganizationAttendance><hr:OrganizationName>Harbour School</hr:OrganizationName><AttendancePeriod><StartDate><hr:FormattedDateTime>2000</hr:FormattedDateTime></StartDate><EndDate><hr:FormattedDateTime>2003-06</hr:FormattedDateTime></EndDate><Ongoing>false</Ongoing></AttendancePeriod><EducationDegree><hr:DegreeName>Diploma in welding</hr:DegreeName></EducationDegree></EducationOrganizationAttendance></EducationHistory>
  <PersonQualifications><PersonCompetency><CompetencyID schemeName="NORMAL">deu</CompetencyID><hr:TaxonomyID>language</hr:TaxonomyID>
    <eures:CompetencyDimension><hr:CompetencyDimensionTypeCode>CEF-Understanding-Listening</hr:CompetencyDimensionTypeCode><eures:Score><hr:ScoreText>C1</hr:ScoreText></eures:Score></eures:CompetencyDimension>
    <eures:CompetencyDimension><hr:CompetencyDimensionTypeCode>CEF-Writing-Production</hr:CompetencyDimensionTypeCode><eures:Score><hr:ScoreText>B1</hr:ScoreText></eures:Score></eures:CompetencyDimension>
  </PersonCompetency></PersonQualifications>
  <Skills><PersonCompetency><hr:TaxonomyID>Digital_Skill</hr:TaxonomyID><hr:CompetencyName>CAD</hr:CompetencyName></PersonCompetency></Skills>
  <Others><Title>Volunteering at sea</Title><Other><Title>Lifeboat crew</Title><Description>&lt;p&gt;Saved two&lt;/p&gt;</Description></Other></Others>
</CandidateProfile></Candidate>`;

describe("Europass XML", () => {
  it("of the old form reads as the resume it stands for", async () => {
    const { format, text } = await readDocument(bytesOf(passport), "cv.xml");
    expect(format).toBe("xml");
    expect(text.split("\n").filter((line) => line !== "")).toEqual([
      "Jane Example", "Welder", "Dock 3, 3011 Rotterdam, Netherlands", "jane@example.com", "+31 10 1234567", "Date of birth: 1 Mar 1980",
      "Experience", "Shift leader\tMar 2015 – Present", "North Yard, Rotterdam, Netherlands", "Led welders", "• Checked seams & frames",
      "Education", "Diploma in welding\t2000 – Jun 2003", "Harbour School",
      "Skills", "Digital skills: CAD drawings", "Driving licence: B, C",
      "Languages", "Dutch (mother tongue)", "German (B1 to C1: listening C1, reading C1, spoken interaction B2, spoken production B2, writing B1)", "English (C2)",
      "Publications", "Seams that hold",
    ]);
  });

  it("of the new form reads as the resume it stands for", async () => {
    const text = await textOf(bytesOf(candidate), "cv.xml");
    expect(text.split("\n").filter((line) => line !== "")).toEqual([
      "Jane Example", "+31 101234567", "jane@example.com", "Dock 3, 3011 Rotterdam, Netherlands",
      "Summary", "Twenty years in shipyards",
      "Experience", "Shift leader\tMar 2015 – Present", "North Yard, Rotterdam, Netherlands", "• Checked seams",
      "Education", "Diploma in welding\t2000 – Jun 2003", "Harbour School",
      "Skills", "CAD",
      "Languages", "Dutch (mother tongue)", "German (B1 to C1: listening C1, writing B1)",
      "Volunteering at sea", "Lifeboat crew", "Saved two",
    ]);
  });

  it("is told apart from other XML", async () => {
    expect(await codeOf(bytesOf(`<?xml version="1.0"?><invoice><total>3</total></invoice>`), "cv.xml")).toBe("unsupported_format");
    expect(await codeOf(bytesOf(`<?xml version="1.0"?><SkillsPassport><LearnerInfo/></SkillsPassport>`), "cv.xml")).toBe("no_text");
  });

  it("does not expand entities that the file declares", async () => {
    const bomb = passport.replace("<SkillsPassport", `<!DOCTYPE x [<!ENTITY a "boom"><!ENTITY b "&a;&a;&a;">]><SkillsPassport`).replace("<Label>Welder</Label>", "<Label>Welder &b;</Label>");
    expect(await textOf(bytesOf(bomb), "cv.xml")).not.toContain("boom");
  });

  it("may be nested without end", async () => {
    const deep = `<?xml version="1.0"?><SkillsPassport><LearnerInfo>${"<Skills>".repeat(200_000)}`;
    expect(await codeOf(bytesOf(deep), "cv.xml")).toBe("no_text");
  });
});
