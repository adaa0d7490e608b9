/** What a list of what candidates told holds, and why a cell of it is left out. */
export const factFile = {
  /** What a column holds. */
  columns: {
    candidateId: "candidate id", email: "e-mail", name: "name", pay: "expected pay", payLeast: "expected pay, least", payMost: "expected pay, most", currency: "currency of the pay",
    per: "what the pay is for", available: "available from", notice: "notice period", noticeDays: "notice in days", noticeWeeks: "notice in weeks", noticeMonths: "notice in months",
    contract: "contract wanted", hours: "hours wanted", remote: "remote wish", place: "lives in", relocate: "relocation", permit: "work permit", sponsor: "needs a sponsor",
  },
  leftOut: {
    outOfRange: "The value is out of range.",
    notAmount: "This is not one amount or range, such as 50000 or 45,000-50,000.",
    twoCurrencies: "The two amounts are in different currencies; the pay is left out.",
    twoPeriods: "The two amounts are for different times; the pay is left out.",
    notCurrency: "This is not a currency, such as EUR or USD; the pay is left out.",
    notPeriod: "This is none of hour, day, week, month and year; the pay is left out.",
    turned: "The lower amount is above the upper one.",
    notNotice: "This is not a length of time, such as 4 weeks or 1 month.",
    notWhole: "This is not a whole number.",
    notYesOrNo: "This is neither yes nor no.",
    citizenship: "Citizenship is not kept; write the country in which the candidate may work.",
    mayNotWork: "This says where the candidate may not work; write where they may, or leave it empty.",
    noCountry: "No country was found; write it as Germany, DE or EU.",
    notDate: "This is not a date such as 2026-03-01, March 2026 or immediately.",
    notContract: "This is none of permanent, fixed term, freelance, temporary and internship.",
    notHours: "This is neither full time nor part time.",
    notRemote: "This is none of remote, hybrid and on site.",
    longPlace: "This is too long for a place.",
    notRelocation: "This is neither yes nor no nor a place.",
  },
  sameCandidate: (row: number) => `Row ${String(row)} is about the same candidate, so this row is left out.`,
  notKnown: "not known",
  nobodyNamed: "nobody is named",
};
