/** Sentences of an ad that ask nothing of a candidate: pay, benefits, how to apply, the law, the employer. */
import { asksCertificate, degreeAsked, yearsAsked } from "./asked-facts.ts";

const applying =
  /\bapply (?:now|online|today|here|at|by|via|through|directly)\b|\bto apply\b|\bclick\b|\b(?:e-?mail|send|submit|forward) (?:us |me )?(?:your|a|their) (?:updated )?(?:resume|résumé|cv|application)|\bvisit (?:us|our)\b|https?:|\bwww\.|@[a-z0-9-]+\.[a-z]|\b(?:follow|find) us (?:on|at)\b|\b(?:be|get) (?:contacted|in touch)\b|\bcontact us\b|\bcover letter\b|\btranscripts?\b|\b(?:apply|application) (?:deadline|process)\b|\bclosing date\b|\bthank you\b|\bgood luck\b|\blook(?:ing)? forward to\b|\byour (?:resume|résumé|cv|application)\b|^please\b|\bagencies\b.{0,40}\b(?:not|no)\b/i;

/** Insurance, money: what an employer gives, unless the sentence asks to know or to have done something with it. */
const money = /\b(?:health|dental|vision|medical|life) (?:insurance|benefits|plan)|[$€£] ?\d/i;
const handled = /\b(?:experience|knowledge|familiar\w*|understanding|ability|proven|track record|budgets?|quotas?|portfolio|revenue|responsible|sell\w*|sales)\b/i;

const pay =
  /\b401 ?\(?k\)?|\bpaid (?:time off|vacation|holidays?|leave)\b|\bcompetitive (?:salary|pay|compensation|benefits|wages|package)|\bbenefits? package\b|\b(?:training|opportunit\w+|certifications?|equipment|meals?|housing|accommodation|transport\w*|uniforms?|laptop|support)\b.{0,40}\b(?:will be|is|are) (?:provided|offered|available)\b|\bwe(?:['’]ll| will| also| can)* (?:offer|provide|give|pay|cover|sponsor)\b|\bprovides? (?:an? |our |you )?(?:[\w-]+ ){0,3}(?:training|benefits|opportunit\w+)\b|\boffers? (?:an? |the |our |you )?(?:[\w-]+ ){0,3}(?:atmosphere|opportunit\w+|environment|careers?|benefits?|perspective|package)\b|\byou(?:['’]ll| will| can| also)* (?:get|receive|enjoy|earn|have (?:the|an) (?:opportunity|chance))\b/i;

const law =
  /\bequal[- ](?:opportunit|employment)|\baffirmative action\b|\bdiscriminat\w+ (?:against|on|based)\b|\bwithout regards? to\b|\breasonable accommodation|\be-?verify\b|\bat[- ]will\b|\bverify (?:\w+ )?identity\b|\bcopyright\b|\ball rights reserved\b|\bflsa\b|\beoe?\b|\bprotected veterans?\b/i;

/** What everyone who is hired goes through; a licence named beside it is asked all the same. */
const screening = /\bdrug[- ](?:test|screen|free)|\bbackground (?:check|screen|investigation)|\bpre-?employment\b/i;

const disclaimer =
  /\bthis (?:job )?(?:description|posting|position description)\b.{0,80}\b(?:not|intended|designed)\b|\bother (?:\w+ )?duties\b|duties as (?:may be )?assigned\b|\b(?:tasks|projects|work|functions|responsibilities)\b.{0,20}\bas (?:may be )?(?:assigned|required|needed|directed)[.!]?$|\bnot listed\b|\bnot (?:designed|intended|meant) to\b|\bmay be (?:required|asked|assigned)\b|\b(?:required|asked) to perform (?:other|additional|duties)\b|\btrackingjobbody\b|\bconstrued\b|\b(?:all-inclusive|exhaustive)\b|\bduties outside\b|\bno (?:\w+ ){0,3}(?:experience|degree|qualifications?)(?: is| are)? (?:necessary|required|needed)\b|\bplease (?:read|note|include|apply|attach|quote)\b|\b(?:does|do) not (?:involve|include|require|need)\b|\breserves? the right\b|\brepresentative of (?:the|those)\b|\bnature and level of work\b|\b(?:to )?perform (?:this job|the essential|each essential)\b|\bsubject to change\b/i;

/** Facts of the post: "Reports to the head nurse", "This is a temporary position", "The requirements are below". */
const ofThePost =
  /^(?:(?:the |this )?(?:position|role|job|incumbent|post) |you(?:['’]ll| will)? )?(?:reports?|reporting|refer|report directly) (?:directly )?to\b|^this (?:is an?|(?:position|role|job|post|opportunity) is an?)\b|^(?:the )?(?:\w+ ){0,3}shift (?:starts|begins|runs)\b|\b(?:requirements?|qualifications?|duties|details)\b.{0,40}\b(?:are|is|as) (?:listed |described |given |set out )?(?:below|follows?)[.:]?$|^hours (?:are|of work)\b|^(?:usual|normal|typical) (?:start|end|working|office)\b/i;
/** "Organisation: 5609", "Ref - 12/345": a short label with a number. */
const numbered = /^\p{L}[\p{L} .#]{0,24}\s?[:#–-]\s?[#\d][\d\p{L}/. -]*$/u;
/** What a reader may be or want: "If you enjoy selling, read on". */
const addressed = /^if (?:selected|hired|interested|this|you|you['’]re)\b/i;

/** A person's age is neither asked nor weighed. */
const age = /\b\d\d (?:years? (?:of age|old)|or older)\b|\bage (?:of )?\d\d\b|\bminimum age\b|\blegal age\b/i;

/** What a body does at work; a resume does not tell, and nobody is ranked by it. */
const bodily = /\b(?:lift|carry|walk|stand|sit|bend|stoop|climb|kneel|crouch|crawl|reach|squat|push|pull)(?:s|ing|ting)?\b/gi;
const weight = /\b(?:lift|carry|push|pull|move)\w*\b.{0,40}\b\d+ ?(?:lbs?|pounds|kgs?|kilos?)\b/i;

/** What the law protects: a sentence that names two of these speaks of equal opportunity. */
const protectedTraits =
  /\brace\b|\bcolou?r\b|\breligio(?:n|us)\b|\bcreed\b|\b(?:gender|sex)\b|\bsexual orientation\b|\bnational origin\b|\b(?:marital|veteran) status\b|\bdisabilit(?:y|ies)\b|\bpregnan\w+|\bage\b|\bancestry\b|\bgenetic information\b/gi;

/** A question asks only whether the reader has or can do something. */
const asksWhether = /\b(?:do|are|can|have) you\b(?! been\b)/i;

/** Whether a sentence names what a resume can show plainly, so that what stands beside it does not make it boilerplate. */
function asksPlainly(sentence: string): boolean {
  return yearsAsked(sentence) !== null || degreeAsked(sentence) !== null || asksCertificate(sentence);
}

/** Whether a sentence is about pay, applying, law or the employer's duties, wherever it stands. */
export function asksNothing(sentence: string): boolean {
  if ([applying, pay, law, disclaimer, age].some((pattern) => pattern.test(sentence))) return true;
  if ([screening, ofThePost, numbered, addressed].some((pattern) => pattern.test(sentence)) && !asksPlainly(sentence)) return true;
  if (/\?\s*$/.test(sentence) && !(asksWhether.test(sentence) && /\b(?:experience|degree|licen[cs]\w+|certif\w+|years?|know|speak|fluent)\b/i.test(sentence))) return true;
  if (weight.test(sentence) || distinct(sentence, bodily) >= 3) return true;
  if (money.test(sentence) && !handled.test(sentence)) return true;
  return distinct(sentence, protectedTraits) >= 2;
}

function distinct(sentence: string, words: RegExp): number {
  return new Set((sentence.match(words) ?? []).map((word) => word.toLowerCase())).size;
}

const benefit =
  /\b401 ?\(?k|\bpto\b|\bpaid (?:time|holiday|vacation|leave|training|parental|sick)|\b(?:dental|vision|medical|health(?:care)?|life|disability)\b|\btuition\b|\bspending account|\badoption\b|\bpension\b|\bretirement\b|\bbonus(?:es)?\b|\bstock\b|\bequity\b|\bprofit[- ]sharing\b|\bdiscounts?\b|\bgym\b|\bfree (?:lunch|parking|coffee|snack|fruit)|\b(?:weekly|monthly|competitive|great|excellent|sick|overtime) pay\b|\bdirect deposit\b|\b(?:annual|parental|maternity|sick) leave\b|\bdays(?:['’]| of)? (?:leave|holiday|vacation)|\bvacation\b|\bcompany car\b|\bwellness\b|\bflexible (?:schedule|hours|working)|\bemployee assistance\b|\bperks?\b|\bcareer (?:growth|advancement|development)\b|\bsalary\b/i;
const asked = /\b(?:experience|knowledge|ability|able|must|required|skills?|degree|certifi\w+|licen[cs]e\w*|manag\w+|sell\w*|administer\w*)\b/i;
const mostWordsOfBenefit = 8;

/** Whether a short item names something that employers give ("Dental", "Flexible schedule"); one such item may still be a skill, several in a row are not. */
export function isBenefitItem(item: string): boolean {
  return item.split(/\s+/).length <= mostWordsOfBenefit && benefit.test(item) && !asked.test(item);
}

const employer = /^(?:we|our|us|the (?:company|firm|client|organi[sz]ation|team)|as an? \w+ (?:company|employer)|founded|established|headquartered|join|come|here['’]?s|they (?!are|have|will|must|should|can|need)|this (?:company|firm|business|product)|the product|with (?:deep|over|more than|our|offices)|since \d{4})\b/i;
/** "Acme Pumps is a leading…", "Acme has been…". */
const namedEmployer = /^[A-Z][\w.&'’-]*(?:,? (?:[A-Z(][\w.&'’()-]*|and|&|of|for)){0,7} (?:is (?:one of|committed|dedicated|proud|looking|an? [^.]{0,60}\b(?:company|employer|firm|provider|leader|organi[sz]ation|startup|team|business|community))|has been|was founded|employs|operates|believes)\b/;

/** Whether a sentence speaks of the employer. */
export function speaksOfEmployer(sentence: string): boolean {
  return employer.test(sentence) || namedEmployer.test(sentence) || /\b(?:industry|market|world|global) leader\b|\bleading (?:provider|supplier|company|firm|maker)\b/i.test(sentence);
}
