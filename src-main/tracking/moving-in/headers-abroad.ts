/** Headers of lists in French and in Swedish, as their systems and their spreadsheets write them. Asked without accents and capitals. */
import type { ColumnMeaning } from "../../../src-preload/contract.ts";
import type { ColumnRule } from "./header-rules.ts";

/** Asked in this order; the first that fits is taken. */
export const rulesAbroad: readonly (readonly [ColumnMeaning, ColumnRule["weight"], RegExp])[] = [
  ["email", 3, /^(?:adresse )?(?:courriel|e ?mail|mel|electronique)(?: du candidat| de la candidate)?$|^e ?post ?(?:adress)?$/],
  ["phone", 3, /^(?:(?:numero|no?|n) de )?(?:telephone|tel|portable|mobile)(?: (?:portable|mobile|fixe|\d))?$|^(?:telefon|mobil)(?:nummer)?$/],
  ["firstName", 3, /^prenoms?(?: du candidat| de la candidate)?$|^fornamn$/],
  ["lastName", 3, /^nom (?:de famille|de naissance|d usage)$|^efternamn$/],
  ["file", 3, /^(?:nom du )?fichier$|^(?:piece jointe|bifogad fil|filnamn|bilaga)$/],
  ["isHired", 3, /^(?:embauche|recrute)(?: ?e)?$|^anstalld$/],
  ["isOut", 3, /^(?:refuse|rejete|disqualifie|archive)(?: ?e)?$|^(?:avvisad|nekad|bortvald|arkiverad)$/],
  ["reason", 3, /^(?:motifs?|raisons?|causes?)(?: (?:de|du|d|de la))?(?: (?:refus|rejet|retrait|abandon|archivage|disqualification|desistement))?$|^(?:anledning|orsak|skal)(?: (?:till|for) \w+)?$|^(?:avslags|arkiverings)(?:anledning|orsak|skal)$/],
  ["outAt", 3, /^date (?:de|du) (?:refus|rejet|retrait|archivage|disqualification)$|^(?:refuse|rejete|archive|disqualifie)(?: ?e)? le$|^(?:avvisad|nekad|bortvald|arkiverad) (?:den|datum|nar)$|^(?:avslags|arkiverings)datum$/],
  ["hiredAt", 3, /^date (?:d |de )?(?:embauche|recrutement)$|^(?:embauche|recrute)(?: ?e)? le$|^anstalld (?:den|datum|nar)$|^anstallnings?datum$/],
  ["movedAt", 3, /^(?:date (?:de |du )?)?(?:dernier )?(?:changement|passage)(?: (?:d|de|a l) ?(?:etape|statut|phase))?(?: le)?$|^date (?:de l |d )?etape$|^date du statut$|^(?:a cette etape )?depuis(?: le)?$|^(?:steg|status)(?: andra[dt])? ?(?:den|datum|sedan)$|^(?:flyttad|i steget sedan)(?: den)?$/],
  ["movedAt", 1, /^(?:date de )?(?:la )?derniere (?:activite|modification|mise a jour)$|^mise? a jour(?: le)?$|^senast (?:andra[dt]|uppdatera[dt]|aktiv)(?: den)?$|^(?:andra[dt]|uppdatera[dt])(?: den)?$/],
  ["appliedAt", 3, /^date (?:de |du |de la )?(?:candidature|depot|reception|postulation)(?: .*)?$|^(?:postule|candidature recue|recue?|candidate)(?: ?e)? le$|^ansoknings?datum$|^(?:ansokt|ansokte|sokt|inkommen|inkom)(?: (?:den|datum))?$|^datum for ansokan$|^ansokan inkom(?:men)?$/],
  ["appliedAt", 1, /^date (?:d ajout|de creation)$|^(?:cree|ajoute)(?: ?e)? le$|^skapa[dt](?: (?:den|datum))?$/],
  ["job", 3, /^(?:(?:intitule|titre|nom) (?:du |de l |de )?)?(?:poste|offre(?: d emploi)?|emploi|annonce)(?: (?:vise|concerne|a pourvoir))?$|^(?:jobb|tjanst|befattning|annons|roll)(?:titel|annons)?$|^(?:sokt tjanst|rekrytering)$/],
  ["stage", 3, /^etape(?: (?:actuelle|en cours|du (?:processus|recrutement)|de recrutement))?$|^(?:rekryterings|urvals|process|nuvarande )?(?:steg|fas)$/],
  ["status", 3, /^(?:statut|etat)(?: (?:actuel|(?:du |de la )?(?:candidat|candidate|candidature)))?$|^(?:decision|resultat|avis)$|^(?:ansoknings|kandidat)?status$|^(?:beslut|utfall)$/],
  ["note", 2, /^(?:commentaires?|remarques?|observations?)$|^(?:anteckning|notering|kommentar)(?:ar|er)?$/],
  ["name", 3, /^(?:nom et prenom|prenom et nom|nom prenom|prenom nom|nom complet|nom|candidat(?: ?e)?|nom du candidat|postulant(?: ?e)?)$|^(?:namn|fullstandigt namn|kandidat|kandidatens namn|sokande)$/],
];

/** Of another thing than the candidate and the step; what no ranking, and no record of it, may know is among them. */
export const neverAbroad =
  /\b(?:recruteu[rs]e?|responsable|charge e? de recrutement|societe|entreprise|employeur|ecole|universite|diplome|service|departement|equipe|provenance|origine|age|naissance|sexe|genre|civilite|nationalite|salaire|pretentions?|ville|pays|code postal|adresse postale|rekryterare|ansvarig|foretag|arbetsgivare|skola|avdelning|alder|fodelse\w*|fodd|personnummer|kon|nationalitet|lon|loneansprak|kalla|ort|stad)\b/;

/** Words of headers by which a list is known to be in one of these languages. */
export const abroad = /^(?:nom|prenom|poste|etape|statut|courriel|candidat|motif)\b|\bcandidature\b|^(?:fornamn|efternamn|jobb|steg|e post)\b|^ansok/;
