/** The words that fields of study are made of, to tell where a field ends and a school's name begins. */
const fieldWords = new Set(
  ("accounting accountancy acting actuarial affairs administration administrative advertising aeronautical aeronautics aerospace agricultural agriculture agronomy animation " +
    "anthropology apparel applied archaeology architectural architecture art arts astronomy athletic athletics auditing automotive aviation banking behavioral " +
    "biochemistry bioengineering bioinformatics biological biology biomedical biotechnology botany broadcasting business chemical chemistry child childhood chinese " +
    "cinema civil clinical coding commerce commercial communication communications community computer computers computing conservation construction consumer contemporary cooking cosmetology " +
    "counseling counselling guidance creative criminal criminology culinary cultural curriculum cybersecurity cyber dance data dental dentistry design development diagnostic dietetics digital drafting drama early " +
    "ecology economic economics education electrical electronic electronics elementary emergency engineering english entrepreneurship environment environmental epidemiology " +
    "ethics exercise facilities family fashion film finance financial fine fitness forensic forensics forestry french game general genetics geography geology german gerontology global government graphic " +
    "health healthcare heating history horticulture hospitality hotel human humanities illustration industrial informatics information instrumentation instructional insurance interdisciplinary interior " +
    "international investment italian japanese journalism jurisprudence justice kinesiology laboratory labor language languages law leadership learning legal liberal library linguistics literature logistics " +
    "machine management managerial managment manufacturing marine maritime marketing mass mathematical mathematics maths mechanical mechanics mechatronics media medical medicine " +
    "merchandising metallurgy meteorology microbiology military mining molecular multimedia music naval network networking networks neuroscience nonprofit nuclear nursing nutrition nutritional occupational office " +
    "operations optical organizational painting paralegal pathology pedagogy performance performing petroleum pharmaceutical pharmacology pharmacy philosophy photography physical physics " +
    "physiology planning police political politics power practical pre-law pre-med preschool printing process production professional programming project promotion psychology public publishing quality quantitative radiologic radiology real estate recording " +
    "recreation refrigeration rehabilitation relations religion religious resource resources respiratory restaurant retail risk robotics rural russian safety sales science sciences secondary secretarial security small " +
    "social sociology software spanish special speech sport sports statistical statistics strategic strategy structural studies studio supply chain support surgical surveying sustainability system systems tax taxation teaching technical " +
    "technician technological technologies technology telecommunication telecommunications textile textiles theater theatre theology therapy tourism trade training transportation travel urban veterinary video visual vocational " +
    "web welding welfare wildlife women's writing zoology").split(" "),
);

const connector = /^(?:and|&|of|in|the|for|with|\/|-)$/i;
const mostWords = 7;

const isFieldWord = (word: string): boolean => word.toLowerCase().split(/[/&-]/).every((part) => part === "" || fieldWords.has(part.replace(/[,.:;()]/g, "")));

/** How many words at the beginning of the text are of a field of study; 0 when it does not begin with one. */
export function fieldLength(words: readonly string[]): number {
  let length = 0;
  for (const [i, word] of words.slice(0, mostWords).entries()) {
    if (isFieldWord(word)) length = i + 1;
    else if (i === 0 || !connector.test(word)) break;
  }
  return length;
}
