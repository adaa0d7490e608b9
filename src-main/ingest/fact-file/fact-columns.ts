/** Which column of a list holds what, by its header; headers are taken as people write them. */

export const columnKinds = [
  "candidateId", "email", "name", "pay", "payLeast", "payMost", "currency", "per", "available", "notice", "noticeDays", "noticeWeeks", "noticeMonths", "contract", "hours",
  "remote", "place", "relocate", "permit", "sponsor",
] as const;
export type ColumnKind = (typeof columnKinds)[number];

/** Asked in this order of the header's words, lower case, signs as blanks; the first that fits wins. */
const rules: readonly (readonly [ColumnKind, RegExp])[] = [
  ["candidateId", /^(?:winnow )?(?:candidate )?id$|^candidate$/],
  ["email", /\be ?mails?\b|\bmail\b/],
  ["currency", /\bcurrency\b|\bccy\b|\bwährung\b/],
  ["per", /^(?:pay |salary |rate )?(?:per|period|basis|frequency|unit|interval)$|^paid per$/],
  ["payLeast", /\b(?:pay|salary|rate|compensation|ctc|wage)\b.*\b(?:min(?:imum)?|least|from|low(?:er|est)?)\b|\b(?:min(?:imum)?|least|lowest)\b.*\b(?:pay|salary|rate|compensation|ctc|wage)\b/],
  ["payMost", /\b(?:pay|salary|rate|compensation|ctc|wage)\b.*\b(?:max(?:imum)?|most|to|high(?:er|est)?|upper)\b|\b(?:max(?:imum)?|most|highest)\b.*\b(?:pay|salary|rate|compensation|ctc|wage)\b/],
  ["noticeWeeks", /\bnotice\b.*\b(?:weeks?|wks?)\b|\bweeks?\b.*\bnotice\b/],
  ["noticeMonths", /\bnotice\b.*\b(?:months?|mths?)\b|\bmonths?\b.*\bnotice\b/],
  ["noticeDays", /\bnotice\b.*\bdays?\b|\bdays?\b.*\bnotice\b/],
  ["notice", /\bnotice\b|\bkündigungsfrist\b/],
  ["available", /\bavailab\w*|\bstart(?:ing)?(?: date)?\b|\bverfügbar\b|\bjoining\b/],
  ["sponsor", /\bsponsor\w*/],
  ["permit", /\bpermit\b|\bvisa\b|\bwork authori[sz]ation\b|\bright to work\b|\bauthori[sz]ed to work\b|\barbeitserlaubnis\b/],
  ["relocate", /\brelocat\w*|\bmobility\b|\bwilling to move\b/],
  ["remote", /\bremote\b|\bwork ?(?:mode|model|place|arrangement)\b|\bhybrid\b|\bhome ?office\b/],
  ["contract", /\bcontract\b|\bemployment type\b|\bjob type\b/],
  ["hours", /\bhours\b|\bfull time\b|\bpart time\b|\bfull or part\b/],
  ["pay", /\bpay\b|\bsalary\b|\brate\b|\bcompensation\b|\bctc\b|\bwage\b|^expect(?:ed|ations?)$|\bgehalt\w*/],
  ["place", /\blocation\b|\bcity\b|\bplace\b|\blives in\b|\bresidence\b|\btown\b|\bort\b|\bwohnort\b/],
  ["name", /^(?:full |candidate |applicant )?names?$|^candidate$|^applicant$|^person$/],
];
/** What is earned today is not what is wished for, and who somebody is belongs in no comparison. */
const never = /\b(?:current|present|last|previous|nationality|citizenship|gender|age|birth)\b/;

/** The kind of a column by its header; null for what is left out. */
export function columnKind(header: string): ColumnKind | null {
  const words = header.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  if (words === "" || never.test(words)) return null;
  return rules.find(([, rule]) => rule.test(words))?.[0] ?? null;
}
