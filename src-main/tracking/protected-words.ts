/**
 * Words of a reason that speak of who somebody is and not of the work: age, family, gender, origin, health, belief, looks; in English
 * and in German. They make a warning and forbid nothing, so a word that mostly means the work ("race condition", "age group of
 * users", "Kinderkrankenpflege") is let pass, and of a word that can mean either the person's sense is looked for in its neighbours.
 */
import type { ProtectedMatter } from "../../src-preload/contract.ts";

const numbers = String.raw`\d+|two|three|four|zwei|drei|vier`;

/** Alternatives of one pattern each; they are looked for as whole words. */
const said: Record<ProtectedMatter, readonly string[]> = {
  age: [
    String.raw`too (?:old|young)|(?:older|elderly|young|younger|aging|ageing) (?:candidate|applicant|person|man|woman|lady|guy|mother|father)s?|(?:his|her|their|the candidate['’]s) age`,
    String.raw`age(?! (?:groups?|verification|ratings?|range of|of the|of our))|(?:1[6-9]|[2-7]\d)[ -]years?[ -]old|over ?age|(?:close|near|nearing|next) (?:to )?(?:retirement|pension)|retirement age|digital native`,
    String.raw`zu (?:alt|jung)|(?:älter|alt|jung|jünger)(?:e|er|en|es) (?:bewerber(?:in)?|kandidat(?:in)?|person|mann|frau|mensch|mutter|vater)(?:en|nen)?|(?:im|ihr|sein|wegen (?:des|ihres|seines)) alters?`,
    String.raw`alter(?= ?(?:$|[.,;:!?]))|(?:1[6-9]|[2-7]\d) jahre alt|altersgrenze|kurz vor der rente|(?:nahe|nah) (?:an )?der rente|rentenalter|überaltert`,
  ],
  family: [
    String.raw`pregnan\p{L}+|maternity(?! (?:ward|care|unit|nurs\p{L}+|services?))|paternity|parental leave|childless|child ?care (?:duties|problems|issues|obligations)|(?:un)?married|divorced|widow(?:ed|er)?|single (?:mother|mom|mum|father|dad|parent)s?`,
    String.raw`(?:has|have|having|wants?|no|small|young|little|her|his|their|${numbers}) (?:small |young |little )?(?:children|kids|child|baby|babies)`,
    String.raw`(?:her|his|their) (?:family|husband|wife|spouse|partner)|family (?:plans?|planning|status|situation|reasons|commitments|duties|obligations|man)|marital status|(?:is|as|young|new|working) (?:a )?(?:mother|father|mum|mom|dad)`,
    String.raw`schwanger\p{L}*|mutterschutz|elternzeit|alleinerziehend\p{L}*|kinderwunsch|kinderlos\p{L}*|familienplanung|familienstand|verheiratet\p{L}*|geschieden\p{L}*|verwitwet\p{L}*|ledig`,
    String.raw`(?:hat|haben|will|möchte|keine|kleine|kleinen|ihre|seine|wegen der|wegen|${numbers}) (?:kleine )?kind(?:er|ern)?|(?:ihre|seine|der|wegen) familie|(?:ist|als|wird|junge|jungen?|werdende) (?:mutter|vater)`,
  ],
  gender: [
    String.raw`females?|males?|wom[ae]n|men|girls?|lady|ladies|(?:a|young|old|older) (?:man|boy)|gender(?! (?:studies|pay))|sexual orientation|his sex|her sex|transgender|transsexual|gay|lesbian|homosexual`,
    String.raw`(?:eine|als|junge|ältere|keine|nur) frau|frauen|(?:ein|als|junger|älterer|kein|nur) mann|männer|weiblich\p{L}*|männlich\p{L}*|geschlecht\p{L}*|schwul\p{L}*|lesbisch\p{L}*|homosexuell\p{L}*|transsexuell\p{L}*`,
  ],
  origin: [
    String.raw`nationalit(?:y|ies)|ethnic\p{L}*|(?<!data )race(?! conditions?)|racial|skin colou?r|accent(?! colou?rs?)|foreigners?|foreign[ -](?:born|name|accent|origin|looking)|(?:im)?migrants?|refugees?|migration background`,
    String.raw`(?:country|place) of (?:origin|birth)|national origin|(?:her|his|their) (?:origin|name)|native (?:english |german )?speakers?|mother tongue`,
    String.raw`nationalität|staatsangehörigkeit|ethni\p{L}+|hautfarbe|akzent(?!farben?)|ausländer(?:in|innen|n)?|ausländisch(?:e|er|en|es)? (?:name|namen|herkunft|wurzeln|akzent)|migrationshintergrund|migranten?|flüchtlinge?|geflüchtete[rn]?`,
    String.raw`herkunft(?! (?:der|von) (?:daten|waren|ware))|geburtsland|geburtsort|(?:kein(?:e)? )?muttersprachler(?:in|innen)?`,
  ],
  health: [
    String.raw`disabled|disabilit(?:y|ies)(?! (?:services?|insurance|support|care|inclusion))|handicap(?:ped|s)?|(?:often|too often|was|is|long[- ]term|chronically) (?:sick|ill)|sick (?:leave|days|too often)|sickness|illness(?:es)?|wheelchair|obese|overweight|burn-?out`,
    String.raw`(?:her|his|their|bad|poor|state of) health|health (?:issues?|problems?|conditions?|reasons)|depressed|depression|has cancer|mental(?:ly)? (?:ill|illness|problems)|pre-?existing condition`,
    String.raw`(?:schwer|geh|seh|hör)?behindert(?:e|er|es|en)?|(?<!menschen mit )(?:schwer)?behinderung(?:en)?|krank|krankheit(?:en)?|chronisch krank|(?:oft|zu oft|häufig|lange) krank(?:geschrieben)?|krankgeschrieben|krankschreibung|krankenstand|rollstuhl`,
    String.raw`gesundheitliche (?:gründe|probleme|einschränkungen)|(?:ihre|seine|schlechte) gesundheit|depressiv\p{L}*|depressionen?|psychisch (?:krank|labil)|übergewicht(?:ig)?\p{L}*`,
  ],
  belief: [
    String.raw`religio\p{L}+|muslims?|islamic|jew(?:s|ish)?|hindus?|buddhists?|catholics?|protestants?|christians|head ?scar(?:f|ves)|hijab|turban|(?:her|his|their) (?:faith|beliefs?)|political (?:views?|party|opinions?)|union member`,
    String.raw`religiös\p{L}*|konfession\p{L}*|muslimisch\p{L}*|muslimas?|moslems?|islamisch\p{L}*|jüdisch\p{L}*|jud(?:e|en|in)|hinduistisch\p{L}*|buddhistisch\p{L}*|christlich\p{L}*|katholisch\p{L}*|evangelisch\p{L}*|kopftuch|kippa`,
    String.raw`(?:ihr|sein|wegen (?:des|ihres|seines)) glaubens?|politische (?:ansichten|meinung|haltung|einstellung)|parteimitglied\p{L}*|gewerkschaft(?:er|erin|smitglied)`,
  ],
  looks: [
    String.raw`(?:un)?attractive (?:person|candidate|man|woman)|(?:un)?attractive(?= ?(?:$|[.,;:!?]))|good[- ]looking|ugly|(?:her|his|their|personal) (?:appearance|looks)|tattoos?|too fat|piercings?`,
    String.raw`(?:un)?attraktiv(?= ?(?:$|[.,;:!?]))|hübsch\p{L}*|hässlich|(?:ihr|sein|wegen (?:des|ihres|seines)) aussehens?|äußere erscheinung|ungepflegt\p{L}*|tattoos?|tätowier\p{L}+|zu dick`,
  ],
};

const patterns = (Object.entries(said) as [ProtectedMatter, readonly string[]][]).map(
  ([matter, alternatives]) => ({ matter, pattern: new RegExp(String.raw`(?<![\p{L}\p{M}\d])(?:${alternatives.join("|")})(?![\p{L}\p{M}\d])`, "giu") }),
);

/** The matters that a text touches and by which words, each once and as they are written. Linear in its length. */
export function protectedWordsIn(text: string): { matter: ProtectedMatter; words: string[] }[] {
  const line = text.normalize("NFC").replace(/\s+/g, " ");
  return patterns.flatMap(({ matter, pattern }) => {
    const words = [...new Set([...line.matchAll(pattern)].map(([word]) => word))];
    return words.length === 0 ? [] : [{ matter, words }];
  });
}
