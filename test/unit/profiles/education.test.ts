import { describe, expect, it } from "vitest";
import { findDegree } from "../../../src-main/profiles/degrees.ts";
import { parseText } from "./parse-text.ts";

const studies = (text: string) => parseText(`Ola Nordby\n\nEDUCATION\n${text}\n`).education.map((e) => [e.degree, e.level, e.field, e.institution, e.start, e.end]);

describe("education", () => {
  it.each([
    ["B.Tech in Civil Engineering\nHarrowgate Institute of Technology\n2011 - 2015", ["B.Tech", "bachelor", "Civil Engineering", "Harrowgate Institute of Technology", "2011", "2015"]],
    ["University of Harrowgate\nMaster of Science in Physics, May 2014", ["Master of Science", "master", "Physics", "University of Harrowgate", null, "2014-05"]],
    ["PhD, Computer Science, University of Harrowgate, 2010-2014", ["PhD", "doctorate", "Computer Science", "University of Harrowgate", "2010", "2014"]],
    ["2010 – 2014\nBSc (Hons) Marketing\nQuayside College, Leeds, UK", ["BSc", "bachelor", "Marketing", "Quayside College", "2010", "2014"]],
    ["Associate Degree : Paralegal Studies 2009 Quayside Community College City , State", ["Associate Degree", "associate", "Paralegal Studies", "Quayside Community College", null, "2009"]],
    ["High School Diploma\nQuayside High School\n2007", ["High School Diploma", "secondary", null, "Quayside High School", null, "2007"]],
    ["MBA in Finance\n\nGreat Fens -  Tulsa, OK\n\n2012 to 2014", ["MBA", "master", "Finance", "Great Fens", "2012", "2014"]],
    ["Bachelor of Science in Nursing\t2014 – 2017\nQuayside University, Hull, UK", ["Bachelor of Science", "bachelor", "Nursing", "Quayside University", "2014", "2017"]],
    ["BSN, Quayside University, 2017", ["BSN", "bachelor", null, "Quayside University", null, "2017"]],
    ["PGCE, Secondary Physics\t2017 – 2018\nQuayside University, Hull, UK", ["PGCE", "master", "Secondary Physics", "Quayside University", "2017", "2018"]],
    ["Diploma of College Studies in Boat Design, Cégep du Port, Laval, QC\n2011 – 2014", ["Diploma of College Studies", "vocational", "Boat Design", "Cégep du Port", "2011", "2014"]],
    ["High school, Liceul Mecanic, Brad (class of 1998)", ["High school", "secondary", null, "Liceul Mecanic", null, "1998"]],
    ["Apprenticeship, Rigging\t2023 – 2027 (expected)\nTidewater Joint Apprenticeship Center, Norfolk, VA", ["Apprenticeship", "vocational", "Rigging", "Tidewater Joint Apprenticeship Center", "2023", "2027"]],
    ["BSc Physics, Quayside University, expected 2026", ["BSc", "bachelor", "Physics", "Quayside University", null, "2026"]],
    ["Certificate in Full-Stack Web Development\nQuayside Coding School", ["Certificate", "vocational", "Full-Stack Web Development", "Quayside Coding School", null, null]],
    ["Certificate in Heating, Ventilation and Air Conditioning\t2016 - 2017\nQuayside Technical School, Hull, UK", ["Certificate", "vocational", "Heating, Ventilation and Air Conditioning", "Quayside Technical School", "2016", "2017"]],
    ["Bachelor of Science in Business Administration (Accounting), Quayside University, Hull, UK", ["Bachelor of Science", "bachelor", "Business Administration (Accounting)", "Quayside University", null, null]],
    ["Associate of Applied Science in Hotel Management, Quayside Community College", ["Associate of Applied Science", "associate", "Hotel Management", "Quayside Community College", null, null]],
    ["Bachelor of Arts in English @ Quayside College", ["Bachelor of Arts", "bachelor", "English", "Quayside College", null, null]],
    ["Some college, Quayside Community College, Tulsa, OK", ["Some college", "secondary", null, "Quayside Community College", null, null]],
  ])("is read from %j", (text, expected) => {
    expect(studies(text)).toEqual([expected]);
  });

  it.each([
    ["LLB Honours (2.1 expected), University of Harrowgate, 2013 - 2017", ["LLB", "bachelor", null, "University of Harrowgate", "2013", "2017"]],
    ["BA (Hons)\nSales & Marketing\nQuayside College, Leeds, UK", ["BA", "bachelor", "Sales & Marketing", "Quayside College", null, null]],
    ["Statistics and Probability\n\nUniversity of Harrowgate\n\nMay 2018", [null, null, "Statistics and Probability", "University of Harrowgate", null, "2018-05"]],
    ["Food hygiene certificate, Quayside College, 2012", ["Food hygiene certificate", "vocational", null, "Quayside College", null, "2012"]],
    ["B.Tech\nHarrowgate Institute of\nMarine Studies\n2015", ["B.Tech", "bachelor", null, "Harrowgate Institute of Marine Studies", null, "2015"]],
    ["V.C.E.\nSouth Quay Secondary College\n2007", ["V.C.E", "secondary", null, "South Quay Secondary College", null, "2007"]],
  ])("has degree, field and school apart in %j", (text, expected) => {
    expect(studies(text)).toEqual([expected]);
  });

  it.each([
    ["Bachelor of Science : Computer Science HARROW STATE UNIVERSITY - City , State", "Computer Science", "HARROW STATE UNIVERSITY"],
    ["Master of Arts : Boat Lore Quay College Boat Lore", "Boat Lore", "Quay College"],
    ["MS : Marine Studies , 1996 Quay University Marine Studies", "Marine Studies", "Quay University"],
    ["Associate of Science : Healthcare Systems Community College of the Fens", "Healthcare Systems", "Community College of the Fens"],
    ["Bachelors Marketing Marketing\nUniversity of North Fens", "Marketing", "University of North Fens"],
    ["Bachelor of Science (BS) : Quay University", null, "Quay University"],
  ])("parts field and school that run together in %j", (text, field, school) => {
    expect(studies(text).map((e) => [e[2], e[3]])).toEqual([[field, school]]);
  });

  it("takes the head of a table, a sentence and a thesis for no school and no degree", () => {
    expect(studies("Degree\nUniversity / Board\nMBA\nHarrowgate University\n2014\nMasters thesis on the growth of kelp").map((e) => [e[0], e[3]])).toEqual([["MBA", "Harrowgate University"]]);
    expect(studies("MBA, Harrowgate University, 2014\nResponsibilities included running all of the college curriculum and its budget")).toHaveLength(1);
  });

  it("begins the next study below the dates that close one", () => {
    const text = "B.Tech in Electronics\n\nBPUT - Tulsa, OK\n\nAugust 2007 to April 2011\n\n+2 Science\n\nQuayside Junior College - Tulsa, OK\n\n2003 to 2005";
    expect(studies(text).map((e) => [e[0], e[3], e[5]])).toEqual([["B.Tech", "BPUT", "2011-04"], [null, "Quayside Junior College", "2005"]]);
  });

  it("counts a school once that is wrapped or named again", () => {
    const text = "Bachelor of Science in Nursing\t2008 – 2011\nQuayside Fens University, Hull, UK\n\nCONTINUING EDUCATION\n• Refresher course for nurses (theory part done in November 2025), Quayside\nFens University.";
    expect(studies(text)).toEqual([["Bachelor of Science", "bachelor", "Nursing", "Quayside Fens University", "2008", "2011"]]);
  });

  it.each([
    ["BA : Physics 2007 Harrow State University City ,\nState", ["Physics", "Harrow State University", "2007"]],
    ["BSBA : Logistics 2011 CTU Online City , State , USA", ["Logistics", "CTU Online", "2011"]],
    ["BSc : International Affairs University of Ballarat 2014", ["International Affairs", "University of Ballarat", "2014"]],
    ["Bachelor of Science HILLSIDE VALLEY COLLEGE", [null, "HILLSIDE VALLEY COLLEGE", null]],
    ["Harrow County Community College Networking Technology 2011", ["Networking Technology", "Harrow County Community College", "2011"]],
    ["Communications Harrow State University ï¼ City , State , USA 1984 - 1985", ["Communications", "Harrow State University", "1985"]],
    ["High School Diploma : 12 Jones High - City , State , usa", [null, "12 Jones High", null]],
    ["High School Diploma 1975 St. Johns College", [null, "St. Johns College", "1975"]],
    ["Strayer Harrow University 2014 BSc : Accounting State , United States", ["Accounting", "Strayer Harrow University", "2014"]],
    ["Masters : Business Administration St. Mary's College 2012", ["Business Administration", "St. Mary's College", "2012"]],
    ["High School Diploma : West Orange Stark City , State 2007", [null, "West Orange Stark", "2007"]],
    ["MBA : Human Resources Management Present University of Harrowgate 2011", ["Human Resources Management", "University of Harrowgate", "2011"]],
    ["Supply Chain Management University of Harrowgate", ["Supply Chain Management", "University of Harrowgate", null]],
  ])("takes no placeholder for a place, and parts field and school: %j", (text, expected) => {
    expect(studies(text).map(([, , field, school, , end]) => [field, school, end])).toEqual([expected]);
  });

  it("begins another study at each year that stands first, degree or none", () => {
    expect(studies("2002\nUniversity of Harrowgate\nCity , State Guidance and Counseling\n1996\nUniversity of Harrowgate\nCity , State Psychology\nBachelor of Arts").map(([degree, , field, , , end]) => [degree, field, end]))
      .toEqual([[null, "Guidance and Counseling", "2002"], ["Bachelor of Arts", null, "1996"]]);
  });

  it("names no school after a sentence's verb, and no degree after those who teach for one", () => {
    expect(studies("Completed the Bachelor's degree in Business").map((e) => e[3])).toEqual([null]);
    expect(studies("University of Harrowgate\nAdult GED Consultant").map((e) => e[0])).toEqual([null]);
  });

  it("keeps the year of a study from dates that stand beside something else", () => {
    expect(studies("May 1982\nHarrow Lyceum College\nHigh School Diploma : Business\n\nVolunteer, Girl Scouts 2012-2013").map((e) => [e[4], e[5]])).toEqual([[null, "1982-05"]]);
  });

  it("takes no master of a trade for a degree", () => {
    expect(studies("Master Truck Driving School").map((e) => e[0])).toEqual([null]);
  });

  it("keeps one entry for each degree", () => {
    expect(studies("M.Sc. Physics, University of Harrowgate, 2016\nB.Sc. Physics, University of Harrowgate, 2014").map((e) => [e[0], e[5]])).toEqual([["M.Sc.", "2016"], ["B.Sc.", "2014"]]);
  });

  it("takes a date that stands before its degree", () => {
    expect(studies("2014 - 2016\nMSc Physics\nUniversity of Harrowgate\n2010 - 2014\nBSc Physics\nUniversity of Leeds").map((e) => [e[1], e[4], e[5]])).toEqual([
      ["master", "2014", "2016"], ["bachelor", "2010", "2014"],
    ]);
  });

  it("is read from a sentence when there is no section of its own", () => {
    expect(parseText("Ola Nordby\n\nSUMMARY\nBachelor of Science in Physics from University of Harrowgate\n").education).toMatchObject([{ level: "bachelor", institution: "University of Harrowgate" }]);
  });

  it.each([
    ["MSc Physics, Harrow University, 2016; BSc Chemistry, Quay College, 2014", [["MSc", "Physics", "Harrow University", "2016"], ["BSc", "Chemistry", "Quay College", "2014"]]],
    ["I hold a Master of Science in Physics from the University of Leeds (2014) and a Bachelor of\nScience in Chemistry from Quay College (2011).", [["Master of Science", "Physics", "University of Leeds", "2014"], ["Bachelor of Science", "Chemistry", "Quay College", "2011"]]],
    ["B.Tech and MBA (integrated), Harrow Institute of Technology, 2014", [["B.Tech", null, "Harrow Institute of Technology", "2014"]]],
  ])("parts degrees that run on in one paragraph where each says where or when: %j", (text, expected) => {
    expect(studies(text).map((e) => [e[0], e[2], e[3], e[5]])).toEqual(expected);
  });

  it.each([
    ["PhD\tHarrow University, Computer Science\t2010 – 2014", ["PhD", "Computer Science", "Harrow University"]],
    ["Ph.D. August 1991 Political Science (emphasis in Public Policy)\nUniversity of Harrowgate", ["Ph.D.", "Political Science", "University of Harrowgate"]],
    ["Kenya Certificate of Primary Education (CPE)\nQuay Primary School", ["Certificate of Primary Education", null, "Quay Primary School"]],
    ["M.B.A\n(Human Resources)\nQuay College", ["M.B.A", "Human Resources", "Quay College"]],
    ["B.TECH (Electronics and\nCommunication)\nQuay College", ["B.TECH", "Electronics and Communication", "Quay College"]],
    ["Bachelor of Science, Quay Institute of Technology, Quay, NY", ["Bachelor of Science", null, "Quay Institute of Technology"]],
    ["Bachelor of Education (Honours): Harrow University\nIntegration Aide", ["Bachelor of Education", null, "Harrow University"]],
    ["Master's degree in Business Administration with specialization in Finance, University of Harrow", ["Master's degree", "Business Administration", "University of Harrow"]],
    ["BSc in Computer Science\n2015\nquayside jr.college\n2012", ["BSc", "Computer Science", "quayside jr.college"]],
    ["Bachelor of Science, Kinesiology\n• Minor: Youth Studies\nFirst Aid Certification\nChildren and Adults", ["Bachelor of Science", "Kinesiology", null]],
    ["Higher education\nMatric, Quay Matric Hr. Sec. School", ["Matric", null, "Quay Matric Hr. Sec. School"]],
  ])("finds field and school where people write them: %j", (text, expected) => {
    expect(studies(text).map((e) => [e[0], e[2], e[3]]).at(-1)).toEqual(expected);
  });

  it("takes no heading out of a degree that breaks off above it, and none out of a field of teaching", () => {
    expect(studies("2007-2010\nBachelor of\nBusiness Studies\nHarrow University").map((e) => [e[0], e[3]])).toEqual([["Bachelor of Business Studies", "Harrow University"]]);
    expect(studies("MA, Harrow University, 2013\nSpecial Education\nBA, Quay College, 2009")).toHaveLength(2);
  });

  it("is found under another heading when no section on education names a degree", () => {
    const text = "Ola Nordby\n\nPROFESSIONAL DEVELOPMENT\nUniversity of Harrow\nHull, UK\nMasters in Physics with a thesis on tides\n\nHarbour Institute\nMooring course\n\nEXPERIENCE\nMBA Instructor\nQuay University\n2010 - 2014\n";
    expect(parseText(text).education.map((e) => [e.degree, e.field, e.institution])).toEqual([["Masters", "Physics", "University of Harrow"]]);
  });

  it("leaves what is not said null", () => {
    expect(studies("MBA")).toEqual([["MBA", "master", null, null, null, null]]);
  });
});

describe("findDegree", () => {
  it.each([["Boston, MA", null], ["tell me more", null], ["Ph.D.", "doctorate"], ["LL.B", "bachelor"], ["M.Phil", "master"], ["Licenciatura en Derecho", "bachelor"], ["12th standard", "secondary"], ["Diplom-Informatiker", "master"], ["Dipl.-Ing. Maschinenbau", "master"], ["Dipl.-Ing. (FH)", "bachelor"], ["Diplom in Physik", "master"], ["Diplomarbeit", null], ["my doctoral thesis", null], ["Diplomado en Finanzas", "bachelor"], ["Graduate in Commerce", "bachelor"], ["CAP : 4.3", null], ["Quay Matriculation Higher Secondary School", null], ["all Masters coursework", null], ["MS Word", null], ["Hillside Secondary School", null], ["Dr. R.M.L.S. Road", null]])(
    "gives %s the level %s",
    (text, level) => {
      expect(findDegree(text)?.level ?? null).toBe(level);
    },
  );
});
