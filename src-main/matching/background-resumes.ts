/**
 * Sentences of everyday work in two dozen trades. They stand beside the library when Winnow asks "how near is an ordinary
 * resume to this requirement?", so that a number means the same in a library of one and of ten thousand; the larger the
 * library, the less they weigh. One inner list is one imagined resume.
 */
export const backgroundResumes: readonly (readonly string[])[] = [
  ["Developed web applications with a small team and reviewed code", "Wrote automated tests and fixed reported defects", "Computer science degree", "Moved services to the cloud and watched their performance"],
  ["Cared for patients on a surgical ward", "Gave medication and recorded vital signs", "Nursing diploma", "Explained treatment to patients and their families"],
  ["Prepared monthly accounts and tax returns", "Reconciled bank statements and posted invoices", "Degree in accounting", "Supported the annual audit"],
  ["Sold products to business customers and exceeded the yearly target", "Visited customers and negotiated prices", "Kept customer records current", "Trained new sales staff"],
  ["Installed wiring, lighting and switchboards in houses and offices", "Tested circuits and found faults", "Electrical apprenticeship", "Followed safety rules on building sites"],
  ["Taught mathematics and science to classes of thirty pupils", "Planned lessons and marked homework", "Teaching degree", "Met with parents about the progress of their children"],
  ["Recruited staff and ran interviews", "Answered questions about pay, leave and policies", "Organised training for employees", "Kept personnel files"],
  ["Planned deliveries and drivers' routes", "Managed stock in a large warehouse", "Drove a forklift and loaded trucks", "Reduced transport costs"],
  ["Prepared meals in a busy restaurant kitchen", "Ordered ingredients and kept the kitchen clean", "Served guests and handled payments", "Trained kitchen helpers"],
  ["Designed brochures, logos and web pages", "Presented drafts to clients", "Worked with printers and photographers", "Portfolio of design work"],
  ["Ran advertising campaigns and social media accounts", "Wrote newsletters and press texts", "Measured website traffic", "Organised trade fairs and events"],
  ["Answered customer calls and solved complaints", "Entered orders into the computer system", "Processed returns and refunds", "Reached targets for call quality"],
  ["Led construction projects from planning to handover", "Coordinated subcontractors and inspected the site", "Read drawings and ordered material", "Kept the schedule and the budget"],
  ["Drafted contracts and advised clients", "Prepared cases for court", "Law degree", "Researched legislation and regulations"],
  ["Advised bank customers on accounts, loans and savings", "Checked credit applications", "Counted cash and balanced the till", "Kept to banking regulations"],
  ["Designed machine parts and made technical drawings", "Tested prototypes and wrote reports", "Engineering degree", "Improved a production line"],
  ["Repaired vehicles and replaced brakes and engines", "Inspected equipment and carried out maintenance", "Technical school certificate", "Ordered spare parts"],
  ["Managed computer networks, servers and backups", "Helped users with hardware and software problems", "Installed updates and kept systems secure", "Wrote documentation for users"],
  ["Analysed data and built reports for managers", "Prepared budgets and forecasts", "Degree in economics", "Presented findings to the board"],
  ["Supported families and referred them to services", "Wrote case notes and care plans", "Worked with volunteers in the community", "Raised funds for a charity"],
  ["Cultivated crops and looked after animals", "Operated and serviced machinery", "Kept records of harvest and feed", "Worked outdoors in all seasons"],
  ["Cut and styled hair and advised customers", "Kept the appointment book", "Sold care products", "Trained apprentices"],
  ["Managed an office and supported the director", "Scheduled meetings and travel", "Prepared letters, presentations and minutes", "Ordered supplies and paid invoices"],
  ["Worked in a laboratory and carried out tests", "Recorded results and maintained instruments", "Degree in biology", "Published an article about the research"],
];
