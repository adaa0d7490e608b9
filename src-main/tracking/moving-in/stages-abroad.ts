/** Words for stages in French and in Swedish. Asked without accents and capitals, in this order; the first that fits is taken. */
import type { StageKind } from "../../../src-preload/contract.ts";

/** The kind, whether that is sure, and the word. */
export const stagesAbroad: readonly (readonly [StageKind, boolean, RegExp])[] = [
  ["hired", true, /\b(?:(?:offre|proposition|promesse)(?: d embauche)? acceptee|contrat signe|tackat ja|accepterat erbjudande|erbjudande accepterat|avtal signerat|kontrakt signerat)\b/],
  ["withdrawn", true, /\b(?:desist\w*|candidature retiree|retrait(?: de candidature)?|abandon\w*|(?:refus|refusee?|declinee?) (?:par (?:le |la )?|du |de la )?candidate?|(?:offre|proposition) (?:refusee|declinee)|(?:pas|plus|non) interesse|tackat nej|drog tillbaka|dragit tillbaka|atertag\w*|aterkalla\w*|avbojt|hoppat av|(?:ej|inte|inte langre) intresserad|kandidaten (?:tackade nej|avbojde))\b/],
  ["withdrawn", false, /\b(?:injoignable|sans reponse|pas de reponse|svarar inte|inget svar)\b/],
  ["rejected", true, /\b(?:refus\w*|rejet\w*|non (?:retenue?|selectionnee?|qualifiee?|conforme)|pas retenue?|sans suite|ecartee?|eliminee?|reponse negative|avslag\w*|avvisa[dt]\w*|nekad\w*|avbojd|(?:ej|inte) (?:aktuell|kvalificerad|vidare|gatt vidare)|bortvald|bortsorterad|gallrad)\b/],
  ["rejected", false, /\b(?:archivee?|clos|fermee?|poste pourvu|annulee?|arkiverad|avslutad|stangd|tillsatt)\b/],
  ["hired", true, /^(?:embauchee?(?: e)?|recrutee?(?: e)?|engagee?(?: e)?|integree?(?: e)?|anstalld|rekryterad)$/],
  ["offer", true, /\b(?:offre|propositions?|promesse d embauche|erbjud\w*|anstallningserbjudande)\b/],
  ["offer", false, /\b(?:negociation|prise de references?|references?|contrat|referenstagning|referenser|avtal|kontrakt)\b/],
  ["screening", true, /\b(?:preselection\w*|prequalif\w*|qualification telephonique|tri des cv|a (?:qualifier|etudier|examiner)|en (?:cours d )?(?:etude|examen|analyse|revue)|granska\w*|granskning|urval|telefonavstamning)\b/],
  ["interview", false, /\b(?:(?:entretien|interview) telephonique|telefonintervju|test|mise en situation|cas pratique|arbetsprov|tester|hemuppgift)\b/],
  ["interview", true, /\b(?:entretiens?|rencontre)\b|\b\w*intervju\w*\b/],
  ["screening", false, /\b(?:en cours|en attente|contactee?|a contacter|mis en attente|liste d attente|kontaktad|vantelista|vilande|pagaende|reserv)\b/],
  ["new", true, /^(?:nouvea[ux]|nouvelles?(?: candidatures?)?|nouveaux candidats|recue?s?|candidatures?(?: (?:recues?|spontanees?))?|a traiter|non traitee?s?|postule|boite de reception|ny(?:a|tt)?(?: (?:ansokan|ansokningar|kandidat|kandidater))?|inkorg|mottag(?:en|na)|inkom(?:men|na)|ansokt|ansokan(?: mottagen)?|obehandlade?)$/],
  ["new", false, /^(?:vivier|actif|active|ouverte?|aktiv|oppen|kandidatbank)$/],
];
