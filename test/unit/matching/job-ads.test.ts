/** Ads in several styles, written for this test; the shipped taxonomy reads them, as it reads a recruiter's. */
import { describe, expect, it } from "vitest";
import { parsedJobSchema, type Requirement } from "../../../src-preload/domain.ts";
import { parseJob } from "../../../src-main/matching/parse-job.ts";
import { shipped } from "../taxonomy/shipped-taxonomy.ts";

const parse = (text: string) => parsedJobSchema.parse(parseJob(text, shipped));

/** "language high C1: Fluent German" */
function brief({ kind, importance, text, minYears, degreeLevel, educationFields, languageLevel, skillIds }: Requirement): string {
  const facts = [minYears === null ? "" : `${String(minYears)}y`, degreeLevel ?? "", educationFields.join("/"), languageLevel ?? "", kind === "skill" && skillIds.length > 1 ? `any of ${String(skillIds.length)}` : ""];
  return `${[kind, importance, ...facts.filter((fact) => fact !== "")].join(" ")}: ${text}`;
}
const read = (text: string) => parse(text).requirements.map(brief);

const warehouseAd = `Warehouse Shift Lead (m/f/d)

About us
Harbour Freight Services moves parcels for small shops. We are 140 people and proud of our bikes.

What you'll do
• Plan the evening shift and keep the loading bays moving
• Train new colleagues on the hand scanners
• Report damaged goods to the carrier

What you bring
• At least two years in a warehouse, one of them as lead
• Forklift licence (required)
• Fluent German, conversational English; Polish is a plus
• Basic Excel or Google Sheets
• Secondary school diploma
• Able to work late shifts

Nice to have
• Experience with SAP EWM or Manhattan

We offer
• 30 days of holiday
• Free parking and fruit
• A degree programme after two years

Harbour Freight is an equal opportunity employer. We do not discriminate on the basis of race, religion or gender.
Apply with your CV by 30 June at jobs@harbour.example`;

const platformAd = `Senior Platform Engineer

We build billing software for utilities. Our team of 12 is spread over Europe.

Requirements
- 5+ years of software engineering, including 3+ years of Kubernetes
- React (5 years), Node.js (2 years)
- AWS or Azure; Terraform
- Strong knowledge of at least one of Go, Rust or Java
- Degree in Computer Science, Mathematics or a related field, or equivalent experience
- B2 English or better; German at C1 level
- Right to work in the EU
- CKA or AWS Solutions Architect certification preferred
- Remote within Germany, or hybrid in Leipzig

Bonus points
- Kafka
- You have spoken at conferences`;

const bookkeeperAd = `Bookkeeper wanted. Small dental practice in York. Must know Xero and payroll. 3 years minimum. AAT or ACCA. Call Jane on 01904 555 0100.`;

const nurseAd = `Registered Nurse - Intensive Care

JOB SUMMARY
The RN gives direct care to critically ill adults and works with physicians and therapists.

MINIMUM QUALIFICATIONS
Graduate of an accredited school of nursing; BSN preferred.
Current state RN license required.
BLS and ACLS certification within 6 months of hire.
One year of acute care experience, two years in critical care strongly preferred.
Excellent communication skills
Bilingual English/Spanish a plus

PHYSICAL REQUIREMENTS
Must be able to lift 50 pounds and stand for long periods.

BENEFITS
Medical, dental and vision
401(k) with match
Tuition reimbursement`;

const chefAd = `Position: Head Chef
Location: Bristol (on site)
Salary: £38,000 - £42,000
Start: September

The Old Granary is a 60-cover restaurant on the harbour. We cook what the farms bring.

Who you are:
You have run a kitchen of at least five people for three or more years. You hold a Level 3 Food Safety certificate and you know your allergens. A culinary diploma or an apprenticeship is welcome but experience counts more. You write menus, cost them, and keep gross profit above 68%. You speak good English; French would be lovely.

What's in it for you:
Four-day week, staff meals, share of tips.`;

const analystAd = `Financial Analyst
Education & experience: Bachelor's degree in Finance, Accounting, or Economics and 2-4 years of relevant experience, or a Master's degree and 1 year.
Certifications: CPA or CMA a plus, CFA desirable.
Skills: Excel (advanced), SQL, Power BI or Tableau, financial modelling
Languages: English (fluent), Dutch (B1)
Travel: up to 20%`;

const shopAd = `Store Manager Job in Springfield
Company DescriptionNorthfield Outdoor sells tents and boots in forty shops. We have been family owned since 1961.Job DescriptionYou will run the shop day to day.Responsibilities:- Lead a team of twelve and plan their shifts- Order stock and keep shrinkage low- Handle complaints with patienceQualificationsHigh school diploma or equivalent required3 years of retail management experienceStrong communication skillsAbility to read sales reportsAdditional InformationAbout NorthfieldNorthfield is a great company to grow with. Benefits: Medical, dental, vision, 401(k). Northfield does not discriminate on the basis of race, religion, sex or age.`;

describe("an ad is understood:", () => {
  it("bullets under headings of a European employer", () => {
    expect(parse(warehouseAd)).toMatchObject({ title: "Warehouse Shift Lead", roleFamily: "logistics", seniority: "lead" });
    expect(read(warehouseAd)).toEqual([
      "other medium: Plan the evening shift and keep the loading bays moving",
      "other medium: Train new colleagues on the hand scanners",
      "other medium: Report damaged goods to the carrier",
      "experience must 2y: At least two years in a warehouse",
      "experience must 1y: one of them as lead",
      "certification must: Forklift licence",
      "language high C1: Fluent German",
      "language high B1: conversational English",
      "language low: Polish",
      "skill high any of 2: Basic Excel or Google Sheets",
      "education high secondary: Secondary school diploma",
      "other high: Able to work late shifts",
      "skill low: Experience with SAP EWM or Manhattan",
    ]);
  });

  it("a technical ad with groups, brackets and levels", () => {
    expect(parse(platformAd)).toMatchObject({ title: "Senior Platform Engineer", roleFamily: "it", seniority: "senior" });
    expect(read(platformAd)).toEqual([
      "experience high 5y: 5+ years of software engineering",
      "skill high 3y: 3+ years of Kubernetes",
      "skill high 5y: React (5 years)",
      "skill high 2y: Node.js (2 years)",
      "skill high any of 2: AWS or Azure",
      "skill high: Terraform",
      "skill must any of 3: Strong knowledge of at least one of Go, Rust or Java",
      "education high bachelor computer science/mathematics: Degree in Computer Science, Mathematics or a related field, or equivalent experience",
      "language high B2: B2 English or better",
      "language high C1: German at C1 level",
      "location high: Right to work in the EU",
      "certification medium: CKA or AWS Solutions Architect certification",
      "location high: Remote within Germany, or hybrid in Leipzig",
      "skill low: Kafka",
      "other low: spoken at conferences",
    ]);
  });

  it("an ad of one line", () => {
    expect(parse(bookkeeperAd)).toMatchObject({ title: "Bookkeeper", roleFamily: "accounting", seniority: null });
    expect(read(bookkeeperAd)).toEqual([
      "skill must: Xero",
      "skill must: payroll",
      "experience must 3y: 3 years minimum",
    ]);
  });

  it("capital headings, lines without bullets, American benefits", () => {
    expect(parse(nurseAd)).toMatchObject({ title: "Registered Nurse - Intensive Care", roleFamily: "nursing", seniority: null });
    expect(read(nurseAd)).toEqual([
      "other medium: The RN gives direct care to critically ill adults and works with physicians and therapists",
      "education must nursing: Graduate of an accredited school of nursing",
      "education medium bachelor: BSN",
      "certification must: Current state RN license",
      "certification must: BLS",
      "certification must: ACLS certification within 6 months of hire",
      "experience medium 1y: One year of acute care experience",
      "experience medium 2y: two years in critical care",
      "skill must: Excellent communication skills",
      "language low C1: Bilingual English",
      "language low C1: Spanish",
    ]);
  });

  it("prose", () => {
    expect(parse(chefAd)).toMatchObject({ title: "Head Chef", roleFamily: "culinary", seniority: "lead" });
    expect(read(chefAd)).toEqual([
      "experience must 3y: run a kitchen of at least five people for three or more years",
      "certification high: You hold a Level 3 Food Safety certificate and you know your allergens",
      "education low vocational culinary: A culinary diploma or an apprenticeship is welcome but experience counts more",
      "other high: You write menus, cost them, and keep gross profit above 68%",
      "language high B1: You speak good English",
      "language low: French",
    ]);
  });

  it("labels of one line", () => {
    expect(parse(analystAd)).toMatchObject({ title: "Financial Analyst", roleFamily: "finance", seniority: null });
    expect(read(analystAd)).toEqual([
      "education high bachelor finance/accounting/economics: Bachelor's degree in Finance, Accounting, or Economics and 2-4 years of relevant experience, or a Master's degree and 1 year",
      "experience high 2y: Bachelor's degree in Finance, Accounting, or Economics and 2-4 years of relevant experience, or a Master's degree and 1 year",
      "certification low: CPA or CMA",
      "certification medium: CFA",
      "skill high: Excel (advanced)",
      "skill high: SQL",
      "skill high any of 2: Power BI or Tableau",
      "skill high: financial modelling",
      "language high C1: English (fluent)",
      "language high B1: Dutch (B1)",
    ]);
  });

  it("an ad that lost every break on its way", () => {
    expect(parse(shopAd)).toMatchObject({ title: "Store Manager", roleFamily: "retail", seniority: null });
    expect(read(shopAd)).toEqual([
      "other medium: You will run the shop day to day",
      "other medium: Lead a team of twelve and plan their shifts",
      "other medium: Order stock and keep shrinkage low",
      "other medium: Handle complaints with patience",
      "education must secondary: High school diploma or equivalent",
      "experience high 3y: 3 years of retail management experience",
      "skill high: Strong communication skills",
      "other high: Ability to read sales reports",
    ]);
  });
});
