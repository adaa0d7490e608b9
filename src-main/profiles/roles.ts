/** How much a piece of text looks like a job title, and how much like an employer. Structure decides; this breaks ties. */
import type { RoleTitle } from "../taxonomy/types.ts";
import { fold, foldedWords } from "./lines.ts";

/** The word a job title turns on ("… Manager"). Wherever English makes such words by rule, the ending is used instead. */
const roleHeads = new Set(
  ("manager engineer developer analyst consultant specialist coordinator director officer assistant associate administrator technician " +
    "accountant architect nurse teacher designer executive supervisor representative agent clerk intern trainee programmer scientist " +
    "researcher lecturer professor instructor tutor trainer coach counselor counsellor therapist physician surgeon doctor dentist pharmacist " +
    "hygienist paramedic caregiver aide attendant cashier teller salesperson seller merchandiser buyer planner scheduler dispatcher driver " +
    "operator machinist mechanic electrician plumber welder carpenter painter mason roofer foreman laborer labourer worker builder installer " +
    "fitter inspector auditor controller comptroller bookkeeper treasurer underwriter actuary broker banker trader lawyer attorney paralegal " +
    "solicitor barrister judge secretary receptionist typist librarian editor writer author journalist reporter photographer videographer " +
    "producer animator illustrator artist musician actor chef cook baker waiter waitress server bartender barista host hostess housekeeper " +
    "cleaner janitor porter concierge guard detective soldier sergeant captain lieutenant pilot steward stewardess president vice-president " +
    "chairman chairperson partner owner founder co-founder cofounder ceo cto cfo coo cio cmo vp svp avp evp principal dean head lead leader " +
    "chief strategist advisor adviser liaison ambassador evangelist recruiter generalist strategist marketer economist statistician chemist " +
    "biologist physicist geologist ecologist veterinarian farmer gardener landscaper expert member fellow scholar apprentice volunteer freelancer " +
    "contractor entrepreneur investigator examiner interpreter translator webmaster tester qa dba sysadmin devops stylist hairdresser beautician " +
    "nanny babysitter mentor facilitator organizer organiser handler packer picker loader stocker crew custodian estimator surveyor draftsman " +
    "drafter assembler fabricator technologist sonographer radiographer phlebotomist optometrist psychologist psychiatrist midwife dietitian " +
    "nutritionist staff personnel superintendent postdoc internship faculty sde ra ta stenographer collector processor adjuster appraiser " +
    "craftsman salesman saleswoman tradesman repairman policeman fireman cameraman handyman locksmith advocate rep operative crewman mate deputy ambassador employee realtor auctioneer promoter publicist copywriter blogger columnist curator archivist historian newsreader anchor presenter broadcaster correspondent proofreader registrar prosecutor notary commander lifeguard valet usher composer choreographer dancer singer fundraiser canvasser assessor valuer optician chiropractor podiatrist audiologist orderly rigger millwright bricklayer plasterer seamstress florist coder scribe undersecretary contributor praktikant praktikantin werkstudent werkstudentin ingenieur entwickler leiter berater " +
    "ingeniero desarrollador gerente director directeur ingenieur developpeur chef responsable consultor analista coordinador profesor " +
    "chargee stagiaire assistante technicien technicienne comptable infirmier infirmiere vendeur vendeuse conseiller conseillere gestionnaire enseignant enseignante " +
    "ingenieure consultante directrice concepteur redacteur redactrice chercheur alternant jefe jefa contable tecnico tecnica administrativo administrativa encargado " +
    "encargada auxiliar becario becaria abogado abogada enfermero enfermera profesora directora ingeniera desarrolladora responsabile ingegnere impiegato impiegata " +
    "engenheiro engenheira estagiario medewerker stagiair adviseur verpleegkundige").split(" "),
);
const seniorityWords = new Set("senior sr junior jr lead principal staff chief head assistant associate deputy vice trainee graduate interim acting executive".split(" "));
const roleEnding = /(?:ologist|ician|keeper|maker|master|person|.{4}(?:leiter|ingenieur|entwickler|berater|assistent|techniker|arbeiter|pfleger|referent|verkaufer|kauffrau|kaufmann|chef|lehrer|planer|monteur|mechaniker|elektroniker|informatiker)(?:in)?)$/;
/** Titles and employers of East Asia end in the word that says what they are. */
const easternTitle = /(?:工程师|工程師|经理|經理|总监|總監|主管|助理|实习生|專員|专员|顾问|顧問|教师|教師|老师|会计|會計|设计师|設計師|分析师|研究员|研究員|主任|总裁|店长|护士|医生|医師|律师|エンジニア|マネージャー|デザイナー|プログラマー|課長|部長|엔지니어|개발자|디자이너|매니저|연구원|과장|부장|대리)$/u;
const easternEmployer = /(?:公司|集团|集團|银行|銀行|大学|大學|学院|學院|学校|學校|中学|医院|醫院|病院|研究所|研究院|事务所|事務所|工厂|会社|회사|은행|대학교|병원)$|^(?:株式会社|주식회사)/u;

/** Words that only organisations carry in their names. */
// "SAS" and "SPA" are forms only where a name ends.
const legalForm = /(?:^|[\s,(])(?:inc|incorporated|ltd|limited|llc|l\.l\.c|llp|plc|corp|corporation|co|company|gmbh|kg|s\.a|sarl|s\.?r\.?l|s\.p\.a|b\.?v|n\.?v|a\/s|(?:ag|sa|sas|spa|oy|ab)(?=\.?(?:$|[,)]))|pvt|private|pty|pte|sdn|bhd|k\.k|sp\. ?z ?o\. ?o)\.?(?:$|[\s,)])/i;
/** "Hale & Partner", "Moss and Sons". */
const partnership = /\p{L} (?:&|and) (?:partners?|associates|sons?|brothers|bros|co)(?![\p{L}])/iu;
const organisationWords = new Set(
  ("university college school institute academy hospital clinic center centre bank group holdings technologies technology solutions systems " +
    "services consulting consultancy consultants industries international enterprises enterprise associates partners labs laboratory laboratories " +
    "foundation association society agency department ministry council authority commission church restaurant hotel hotels resort cafe store stores shop " +
    "supermarket mart motors automotive airlines airways pharmaceuticals pharma insurance financial finance capital securities investments " +
    "telecom communications networks media studio studios press publishing productions logistics transport shipping construction builders " +
    "engineering works steel energy power electric oil gas mining farms foods beverages brands retail trading exports imports textiles mills " +
    "software infotech tech digital interactive games global worldwide healthcare health medical care corps army navy force police district county " +
    "municipality government federal bureau office museum gallery theatre theater library orchestra opera zoo aquarium brewery winery bakery shipyard shipyards airport port railway railways trust fund ventures global universidad universitat universite hochschule ecole").split(" "),
);

export interface RoleKnowledge {
  roleOf(title: string): RoleTitle | null;
}

/** How much a piece looks like a job title: 0 or less means not, 2 and more means surely. Of "Site Manager/VP Field Services" each half may be one. */
export function titleScore(piece: string, knowledge: RoleKnowledge): number {
  const slash = piece.indexOf("/");
  const whole = scoreOf(piece, knowledge);
  return slash < 4 || whole >= 1.6 || whole < -1 ? whole : Math.max(whole, scoreOf(piece.slice(0, slash), knowledge) - 0.2);
}

function scoreOf(piece: string, knowledge: RoleKnowledge): number {
  const bare = piece.replace(/\([^)]*(?:\)|$)/g, " ");
  const words = foldedWords(bare);
  if (words.length === 0 || words.length > 12) return -2;
  let score = 0;
  const core = words.map((word) => word.replace(/^(?:co|vice|sub|team)-/, ""));
  const beforeOf = core.slice(0, core.findIndex((word) => word === "of" || word === "for" || word === "in" || word === "to" || word === "de" || word === "du") + 1 || core.length);
  const last = core.findLast((word) => !/^(?:[ivx]+|\d+|l\d)$/.test(word)) ?? "";
  if (isRoleHead(last)) score += 2;
  else if (beforeOf.some(isRoleHead)) score += 1.6;
  else if (core.some(isRoleHead)) score += 1;
  else if (/(?:er|or|ist|ant|ent)$/.test(last) && last.length > 6) score += 0.3;
  if (core.some((word) => seniorityWords.has(word))) score += 0.6;
  if (words.length <= 6 && knowledge.roleOf(piece) !== null) score += 1;
  // "Harbour Teacher Academy" is an employer, "Head of School" a title.
  if (organisationWords.has(last) && !isRoleHead(last) && beforeOf.length === core.length) score -= 0.8;
  if (legalForm.test(bare) || partnership.test(bare)) score -= 2;
  if (words.length > 7) score -= 0.8;
  if (easternTitle.test(bare.trim())) return 2;
  if (!/\p{Lu}/u.test(piece)) score -= 0.8;
  return score;
}

function isRoleHead(word: string): boolean {
  const single = word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
  return roleHeads.has(word) || roleHeads.has(single) || roleEnding.test(single) && single.length > 5;
}

/** How much a piece looks like the name of an organisation. */
export function organisationScore(piece: string): number {
  const words = foldedWords(piece);
  if (words.length === 0 || words.length > 12) return -2;
  let score = 0;
  if (legalForm.test(piece) || easternEmployer.test(piece.trim())) score += 2.5;
  else if (partnership.test(piece)) score += 1.5;
  const known = words.filter((word) => organisationWords.has(word)).length;
  if (known > 0) score += 1.2 + Math.min(0.6, 0.3 * (known - 1));
  if (/\b[\w-]+\.(?:com|org|net|io|ai|co|de|in)\b/i.test(piece)) score += 1.5;
  if (/^[A-Z][A-Z&.]{1,5}$/.test(piece.trim())) score += 0.4;
  if (/ & |\p{L}&\p{L}/u.test(piece)) score += 0.2;
  if (isRoleHead(words.at(-1) ?? "")) score -= 1.5;
  if (!/\p{Lu}|\p{Lo}/u.test(piece)) score -= 1;
  if (words.length > 7) score -= 0.6;
  return score;
}

/** True when the folded word alone names a role: used to keep titles from being taken for people. */
export function isRoleWord(word: string): boolean {
  return isRoleHead(fold(word));
}

/** "Senior", "Lead", "Trainee": words that stand before a title. */
export function isSeniorityWord(word: string): boolean {
  return seniorityWords.has(fold(word));
}

export function isOrganisationWord(word: string): boolean {
  return organisationWords.has(fold(word));
}

export { legalForm };
