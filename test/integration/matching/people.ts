/** Resumes of invented people for the tests of ranking: short, in the layout that most resumes have. */

export interface Person {
  name: string;
  email: string;
  title: string;
  summary: string;
  jobs: { title: string; company: string; dates: string; bullets: string[] }[];
  education: string[];
  skills: string[];
}

export function resumeOf({ name, email, title, summary, jobs, education, skills }: Person): string {
  const work = jobs.flatMap((job) => [`${job.title}, ${job.company}`, job.dates, ...job.bullets.map((bullet) => `- ${bullet}`), ""]);
  return [name, title, email, "", "Summary", summary, "", "Experience", ...work, "Education", ...education, "", "Skills", skills.join(", "), ""].join("\n");
}

export const developer: Person = {
  name: "Marta Ilves", email: "marta.ilves@example.com", title: "Web Developer", summary: "Web developer who likes fast pages and clear code.",
  jobs: [
    { title: "Web Developer", company: "Kontor Digital GmbH", dates: "03/2019 - 12/2024", bullets: ["Built storefronts with Next.js and TypeScript", "Moved the services to k8s on AWS", "Wrote automated tests for every release"] },
    { title: "Help Desk Technician", company: "Baltic Trade Ltd", dates: "01/2016 - 02/2019", bullets: ["Helped 200 users with laptops and printers", "Set up accounts and passwords"] },
  ],
  education: ["Bachelor of Science in Computer Science, University of Tartu, 2012 - 2015"], skills: ["Next.js", "TypeScript", "k8s", "AWS", "PostgreSQL"],
};

export const accountant: Person = {
  name: "Oskar Brandt", email: "oskar.brandt@example.com", title: "Accountant", summary: "Accountant with an eye for detail and clean books.",
  jobs: [
    { title: "Accountant", company: "Nordwind Logistik GmbH", dates: "05/2017 - 11/2024", bullets: ["Ran the monthly close and posted journal entries", "Reconciled bank accounts in QuickBooks", "Prepared financial statements for the auditors"] },
  ],
  education: ["Bachelor of Arts in Accounting, University of Graz, 2013 - 2016"], skills: ["Excel", "QuickBooks", "Accounts payable"],
};

export const bookkeeper: Person = {
  name: "Pilar Nunes", email: "pilar.nunes@example.com", title: "Bookkeeper", summary: "Bookkeeper for small shops.",
  jobs: [{ title: "Bookkeeper", company: "Casa Verde Ltd", dates: "02/2023 - 01/2024", bullets: ["Entered invoices and paid suppliers", "Kept the cash book"] }],
  education: ["High school diploma, Lisbon, 2018"], skills: ["Excel"],
};

export const nurse: Person = {
  name: "Ruth Adeyemi", email: "ruth.adeyemi@example.com", title: "Registered Nurse", summary: "Nurse with years on surgical wards.",
  jobs: [{ title: "Registered Nurse", company: "St. Anna Hospital", dates: "04/2015 - 10/2024", bullets: ["Cared for patients before and after surgery", "Gave medication and recorded vital signs", "Trained new colleagues on the ward"] }],
  education: ["Bachelor of Science in Nursing, Lagos, 2011 - 2015"], skills: ["BLS", "Patient care", "Spanish"],
};

export const chef: Person = {
  name: "Tomas Kral", email: "tomas.kral@example.com", title: "Sous Chef", summary: "Chef who runs a calm kitchen.",
  jobs: [{ title: "Sous Chef", company: "Hotel Meridian", dates: "06/2018 - 09/2024", bullets: ["Cooked on every station and ran the line", "Ordered produce and kept food cost low", "Planned the daily specials"] }],
  education: ["Culinary school, Brno, 2014"], skills: ["Menu planning"],
};

export const salesperson: Person = {
  name: "Ines Falk", email: "ines.falk@example.com", title: "Sales Representative", summary: "Sells office equipment to businesses.",
  jobs: [{ title: "Sales Representative", company: "Papier & Co", dates: "01/2020 - 12/2024", bullets: ["Found new customers by phone and visit", "Beat the sales quota four years in a row", "Kept the customer records up to date"] }],
  education: ["Vocational training in retail, Bremen, 2019"], skills: ["Excel"],
};

export const everyone: Record<string, string> = Object.fromEntries(
  Object.entries({ developer, accountant, bookkeeper, nurse, chef, salesperson }).map(([key, person]) => [`${key}.txt`, resumeOf(person)]),
);
