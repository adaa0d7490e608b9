/** What a file is: a resume, or a letter, an invoice, a job ad or something else that only lies among resumes. */
import { emptyProfile, type DocumentKind, type Education, type Employment, type Profile, type SectionKind } from "../../src-preload/domain.ts";
import { findDates } from "./dates.ts";
import type { Line } from "./lines.ts";

export interface KindClues {
  lines: readonly Line[];
  /** The kinds of the document's sections, in order. */
  sections: readonly SectionKind[];
  pages: number;
  employment: readonly Employment[];
  education: readonly Education[];
  skills: number;
  name: string | null;
  /** E-mail addresses, telephone numbers and links to profiles. */
  contacts: number;
  title: string | null;
}

/** No resume has so many pages; the longest academic ones have about eighty. */
const mostPages = 120;
/** Kinds are told by what stands near the top; of longer texts no more is looked at. */
const mostLines = 600;

const salutation = /^(?:dear |to whom it may concern|hello,|hi,|hello (?:hiring|\p{Lu})|(?:dear )?hiring (?:manager|team)|sehr geehrte|liebe[rs]? |guten tag|madame|monsieur|cher |chère |ch[eè]re?s? |estimad|apreciad|muy señor|gentile |egregi|spett\. |geachte |beste |prezad|szanown)[^.!?]{0,70}[,:!]?$/iu;
const closing = /^(?:yours (?:sincerely|faithfully|truly)|(?:very )?(?:sincerely|respectfully|cordially)(?: yours)?|(?:with )?(?:kind|best|warm|kindest|warmest)(?: personal)? (?:regards|wishes)|regards|thank you(?: for your (?:time|consideration).{0,60})?|mit (?:freundlichen|besten) gr(?:ü|ue)(?:ß|ss)en|(?:freundliche|beste|viele) gr(?:ü|ue)(?:ß|ss)e|(?:bien )?cordialement|veuillez agréer|je vous prie|atentamente|un cordial saludo|saludos|cordiali saluti|distinti saluti|met vriendelijke groet|atenciosamente|z poważaniem)(?=$|[,.! ])/iu;
const applying = /(?<!\p{L})(?:i am writing (?:to|in)|i (?:would|['’]d) like to apply|i (?:wish|want) to apply|i am applying|apply(?:ing)? for the (?:position|role|post)|application for|(?:my|the) (?:enclosed|attached) (?:resume|résumé|cv)|enclosed (?:please find|is my)|please find (?:attached|enclosed)|i look forward to|hiermit bewerbe ich|bewerbung (?:als|um)|je (?:me permets|vous adresse|souhaite)|candidature au poste|me dirijo a|solicitar el puesto|mi candido|con la presente|hierbij solliciteer)(?!\p{L})/iu;

const invoiceTitle = /^(?:tax |pro ?forma |commercial |sales |vat )?(?:invoice|rechnung|facture|factura|fattura|fatura|faktura|factuur|credit note|gutschrift|quotation|purchase order)(?: (?:no|nr|number|#|n°).{0,30}|\s*[:#]?\s*[\w/-]*\d[\w/-]*)?$/iu;
const invoiceNumber = /(?<!\p{L})(?:invoice|rechnungs?|facture|factura|fattura|faktura|factuur)[ -]?(?:no|nr|number|num|nummer|date|datum|id|n[°º]|#)?[ .:#№]*(?=[\w/-]*\d)/iu;
const money = /(?:[$€£¥₹]|(?:USD|EUR|GBP|INR|CHF|PLN)) ?\d[\d.,']*|\d[\d.,']*[.,]\d{2}(?: ?(?:[$€£¥₹]|USD|EUR|GBP|INR|CHF|PLN))?(?!\d)/u;
const total = /^(?:grand |sub-? ?|invoice |net |gross )?(?:total|amount)(?: (?:due|payable|amount|incl|net|gross|in words|paid|\(?\p{Lu}{3}\)?).{0,20})?[\s:]|^(?:balance due|gesamt(?:betrag|summe)?|zwischensumme|rechnungsbetrag|summe|total ttc|total ht|montant|importe total|totale|totaal)(?!\p{L})/iu;
const payment = /(?<!\p{L})(?:payment (?:terms|due|is due)|due date|please pay|bill(?:ed)? to|iban|swift|vat(?: (?:no|number|id|reg))?|gstin|ust-?id|net \d{2} days|within \d{1,2} days|zahlbar|fällig|conditions de paiement|unit price|qty)(?!\p{L})/iu;

/** What an employer says to whoever reads; each counts once. */
const adSigns: readonly RegExp[] = [
  /(?<!\p{L})(?:we(?: are|['’]re)|(?:is|are)(?: currently| now| actively)?) (?:looking|seeking|hiring|searching|recruiting)(?!\p{L})|(?<!\p{L})(?:seeks|wanted|now hiring|immediate opening|job opening)(?!\p{L})/iu,
  /(?<!\p{L})(?:the|our|an?) (?:ideal|successful|right|qualified|selected|chosen|preferred|best)\s(?:candidate|applicant|person|individual|employee)|(?<!\p{L})(?:candidates?|applicants?|incumbent) (?:must|should|will|may|with|who|needs?|is|are)(?!\p{L})/iu,
  /(?<!\p{L})(?:equal[ -](?:employment[ -])?opportunity|affirmative action|eoe|without regard to|all qualified applicants|background check|drug (?:screen|test)|e-verify)(?!\p{L})/iu,
  /(?<!\p{L})you(?:['’]ll| will| are| have| must| should| can|['’]re| bring| may| possess)(?!\p{L})/iu,
  /(?<!\p{L})(?:we offer|what we offer|our offer|we provide|benefits (?:include|package)|competitive (?:salary|pay|compensation|benefits|base)|paid (?:time off|vacation|holidays)|401\(?k|salary range|perks)(?!\p{L})/iu,
  /(?<!\p{L})(?:apply (?:now|today|online|by|at|here|via|to|for this)|how to apply|to apply|(?:submit|send|e-?mail|forward) (?:your|a|us your) (?:updated )?(?:resume|résumé|cv|application|cover letter)|join (?:our|us|the)|application deadline|closing date)(?!\p{L})/iu,
  /(?<!\p{L})(?:about (?:the|this) (?:job|role|position|opportunity|team|company)|job (?:description|summary|purpose|overview|type|title|requirements|location|id|details|function|posting)|position (?:summary|overview|description|title|purpose|type)|role (?:overview|description|summary)|the (?:role|position|opportunity)|reports to|reporting to)(?: ?[:–-]|$|(?=\p{Lu}))/iu,
  /^(?:(?:key |core |primary |main |job |essential |your )?(?:responsibilities|duties|requirements|tasks|missions)|(?:required|preferred|minimum|basic|desired|additional|essential|nice to have)(?: and preferred)? (?:skills|qualifications|experience|education|requirements|competencies)|nice[ -]to[ -]haves?|must[ -]haves?|what you['’](?:ll|ll be) (?:do|doing|bring|need).*|what you (?:will )?(?:do|bring|need).*|who you are|about you|essential (?:functions|duties).*|qualifications|what we['’]re looking for)(?: include)? ?:?$/iu,
  /(?<!\p{L})(?:\d\+?|\w+) ?(?:\+|or more|plus)? (?:to \d+ )?years?['’]? (?:of )?(?:\w+ ){0,4}(?:required|preferred|is a plus|desired|minimum|needed)|(?<!\p{L})(?:is|are|strongly|highly|degree|experience|license|certification) (?:required|preferred|desired)(?!\p{L})|(?<!\p{L})(?:preferred|required) but not|ability to (?:lift|work|communicate|travel)|must (?:have|be able|be|possess)(?!\p{L})/iu,
  /(?<!\p{L})will (?:be responsible|report|be expected|work|support|play|lead|perform|provide|assist|have|be (?:part|working))(?!\p{L})|(?<!\p{L})responsible for (?=the)/iu,
  /\((?:m\/[wf]\/[dx]|[wf]\/m\/[dx]|h\/f|f\/h|m\/w)\)/iu,
  /^(?:ihre? (?:profil|aufgaben)|deine? (?:profil|aufgaben)|das bringen sie mit|vos missions|votre profil|profil recherché|requisitos|funciones|requisiti|mansioni|jouw profiel|functie-eisen|wymagania|obowiązki)(?!\p{L})/iu,
  /(?<!\p{L})(?:wir (?:suchen|bieten)|das bieten wir|nous (?:recherchons|offrons)|buscamos|se ofrece|ofrecemos|cerchiamo|offriamo|wij (?:zoeken|bieden)|poszukujemy|oferujemy)(?!\p{L})/iu,
  /(?<!\p{L})(?:bewerben sie sich|ihre bewerbung|postulez|envoyez votre cv|envía tu cv|inviare il cv|solliciteer)(?!\p{L})/iu,
];
const second = /(?<!\p{L})(?:you|your|you['’]ll|you['’]re)(?!\p{L})/giu;
const first = /(?<!\p{L})(?:I|my|me)(?!\p{L})/gu;

const numberedClause = /^(?:§ ?\d|article \d|clause \d|section \d|\d{1,2}(?:\.\d{1,2}){1,3}\.? )/iu;
const paperHeading = /^(?:\d{0,2}\.? ?)?(?:abstract|introduction|methods?|methodology|results|discussion|conclusions?|related work|table of contents|contents|chapter \d+.*|acknowledge?ments|appendix.*|preface|foreword)$/iu;
/** So many words without one fact of a life are prose. */
const proseWords = 150;
/** An ad that shows a single sign is longer than a note, in letters. */
const shortestAd = 300;

/** A text with so many letters to a line (a paragraph has fewer, a piece of a very long line more) has lost its lines on the way: nothing that stands on a line of its own can be seen in it. */
const leastRunOn = 450;
const mostRead = 20_000;

/** True when a text without lines names two periods: an ad hardly names one. */
function namesPeriods(lines: readonly Line[]): boolean {
  const text = lines.map((line) => line.text).join(" ");
  return text.length >= leastRunOn * Math.max(2, lines.length) && findDates(text.slice(0, mostRead)).filter((date) => !date.single || date.current).length >= 2;
}

/** True when the document tells a life: jobs or schools with dates, or under headings of their own. */
function tellsLife(clues: KindClues): boolean {
  const { sections, employment, education, lines } = clues;
  if (namesPeriods(lines)) return true;
  const dated = employment.filter((job) => job.start !== null || job.end !== null || job.current).length;
  const schooled = education.filter((school) => school.end !== null || school.start !== null || school.institution !== null && school.degree !== null).length;
  const kinds = new Set(sections);
  if (dated >= 2 || dated >= 1 && (schooled >= 1 || kinds.has("experience"))) return true;
  const someone = clues.contacts > 0 || clues.name !== null || education.some((school) => school.start !== null || school.end !== null);
  return someone && kinds.has("education") && schooled >= 1 && (kinds.has("experience") || kinds.has("skills") || kinds.has("projects")) && lines.length > 8;
}

function isInvoice(lines: readonly Line[]): boolean {
  const short = lines.filter((line) => line.text.length < 90);
  const titled = short.slice(0, 25).some((line) => line.text.split("\t").some((cell) => invoiceTitle.test(cell.trim())));
  const numbered = short.some((line) => invoiceNumber.test(line.text));
  const summed = lines.some((line, i) => total.test(line.text) && money.test(`${line.text} ${lines[i + 1]?.text ?? ""}`));
  const amounts = lines.filter((line) => money.test(line.text)).length;
  const paid = lines.some((line) => payment.test(line.text));
  return (titled || numbered) && (summed && amounts >= 2 || paid && amounts >= 1) || titled && numbered && paid;
}

function isLetter(lines: readonly Line[]): boolean {
  const greeted = lines.findIndex((line) => line.text.length < 90 && salutation.test(line.text));
  const closed = lines.findIndex((line, i) => i > greeted && line.text.length < 130 && closing.test(line.text));
  const applies = lines.some((line) => applying.test(line.text));
  return greeted >= 0 && greeted < 40 && (closed > greeted || applies) || greeted < 0 && closed > 0 && applies && lines.filter((line) => line.text.length > 60).length >= 3;
}

function isAd(lines: readonly Line[], clues: KindClues): boolean {
  const text = lines.map((line) => line.text).join("\n");
  const signs = adSigns.filter((sign) => lines.some((line) => sign.test(line.text))).length;
  const yours = text.match(second)?.length ?? 0;
  const mine = text.match(first)?.length ?? 0;
  const addressed = yours >= 2 && yours > 2 * mine;
  // Without a life told, hardly any resume shows even two such signs; one that gives name and address may show two by chance.
  return signs >= (addressed && text.length > shortestAd ? 1 : clues.contacts > 0 && clues.name !== null ? 3 : 2);
}

const rangesIn = (lines: readonly Line[]): number =>
  lines.reduce((n, line) => n + findDates(line.text.slice(0, 200)).filter((date) => !date.single || date.current).length, 0);

const mainSections = ({ sections }: KindClues): number => sections.filter((kind) => kind === "experience" || kind === "education" || kind === "skills").length;

/** The parts of a paper or a manual, or the clauses of a contract. */
function isTreatise(clues: KindClues, lines: readonly Line[]): boolean {
  const headings = lines.filter((line) => line.text.length < 60 && paperHeading.test(line.text)).length;
  const clauses = lines.filter((line) => numberedClause.test(line.text)).length;
  return (headings >= 3 || clauses >= 8 && clues.contacts === 0) && mainSections(clues) === 0 && rangesIn(lines) < 2;
}

/** No job, no school, no date of one, no name, no address, no title; a page of it may mention a skill or two. */
function isAboutNobody(clues: KindClues, lines: readonly Line[]): boolean {
  const { sections, employment, education, contacts, title, name, skills } = clues;
  if (sections.some((kind) => kind !== "header" && kind !== "other") || name !== null || employment.length > 0 || education.length > 0 || contacts > 0 || title !== null || rangesIn(lines) > 0) return false;
  const words = lines.reduce((n, line) => n + line.text.split(" ").length, 0);
  return skills === 0 || words >= proseWords && skills < 3;
}

/**
 * What the document is, from how it is built: a letter greets and takes leave, an invoice has a number and a sum, an ad
 * asks and offers. Whatever tells of jobs or schools with dates is a resume; in doubt it is one too, for a resume that
 * is not read costs more than a letter that is.
 */
export function documentKind(clues: KindClues): DocumentKind {
  if (clues.pages > mostPages) return "other";
  const lines = clues.lines.slice(0, mostLines);
  if (isInvoice(lines) && !tellsLife(clues)) return "invoice";
  if (tellsLife(clues)) return "resume";
  if (isLetter(lines)) return "cover_letter";
  if (isTreatise(clues, lines)) return "other";
  if (isAd(lines, clues)) return "job_ad";
  return isAboutNobody(clues, lines) ? "other" : "resume";
}

/** Of what is no resume only the contact details, and the name only of a letter: whoever else is named there is not its sender. */
export function contactsOnly({ name, emails, phones, links, identity }: Profile, kind: DocumentKind): Profile {
  return { ...emptyProfile, kind, name: kind === "cover_letter" ? name : null, emails, phones, links, identity };
}
