/** What the heading of a resume's section can say: words that name a kind, and words that may stand beside them. */
import type { SectionKind } from "../../src-preload/domain.ts";
import { fold } from "./lines.ts";

/** Phrases that name a kind, folded. A heading is a kind's phrase with nothing but `besides` around it. */
const phrases: [SectionKind, string][] = [
  ["volunteering", "volunteer experience|volunteering experience|volunteer work|volunteering|volunteer|volunteerism|community service|community involvement|community engagement|social engagement|ehrenamt|benevolat|voluntariado|ehrenamtliche tatigkeit|engagement|benevolat et engagement|voluntariado y otros|volontariato|vrijwilligerswerk|wolontariat|волонтерство|志愿者经历|봉사활동|العمل التطوعي|frivilligt arbete"],
  ["projects", "project experience|projects experience|projects|project|project details|project work|project profile|project summary|projects undertaken|projects handled|academic projects|proyectos|projets|projekte|side projects|open source|项目|项目经历|プロジェクト|프로젝트|المشاريع|проекты|progetti|projetos|projecten|projekt|projeler|projekty"],
  ["experience", "work experience|academic career|academic experience|academic appointments|experience|experiences|employment|employment history|employment record|employment details|work history|job history|career history|career progression|career path|positions held|work|career|internships|internship|internship experience|internships experience|appointments|assignments|organizational experience|professional background|work background|employment background|occupational history|military service|military experience|company details|work record|service record|previous employers|past employers|chronological work history|organisational experience|relevant positions|professional engagements|experiencia|experiencia laboral|experiencia profesional|experience professionnelle|experiences professionnelles|parcours professionnel|berufserfahrung|beruflicher werdegang|berufliche erfahrung|berufspraxis|werkervaring|esperienza|esperienze|esperienza lavorativa|esperienze lavorative|esperienza professionale|esperienze professionali|experiencia profissional|doswiadczenie|doswiadczenie zawodowe|工作经验|工作经历|工作經驗|职业经历|ervaring|arbeitserfahrung|werdegang|praxiserfahrung|praktika|berufliche tatigkeit|berufliche stationen|stages|parcours|emploi|emplois|empleo|trayectoria profesional|historial laboral|practicas|tirocini|estagios|historico profissional|arbetslivserfarenhet|erhvervserfaring|arbeidserfaring|arbejdserfaring|tyokokemus|pracovni zkusenosti|pracovne skusenosti|szakmai tapasztalat|munkatapasztalat|experienta profesionala|is deneyimi|deneyim|εργασιακη εμπειρια|επαγγελματικη εμπειρια|опыт работы|опыт|профессиональный опыт|место работы|досвід роботи|досвід|трудов стаж|项目经验|实习经历|实习经验|職歴|職務経歴|경력|경력사항|경험|الخبرات|الخبرة العملية|الخبرة|الخبرات العملية|ניסיון תעסוקתי|ניסיון מקצועי|ประสบการณ์ทำงาน|kinh nghiem lam viec|kinh nghiem|pengalaman kerja"],
  ["education", "education|educational qualifications|educational qualification|education qualification|education qualifications|academic qualifications|academic qualification|educational background|education background|academic background|academic history|academic profile|academics|academic|academic credentials|academic record|education details|educational details|academic details|academia|scholastic|scholastics|schooling|studies|qualification|degrees|degree|academic chronicle|educational history|coursework|courses|training|trainings|formacion|formacion academica|educacion|formation|formations|etudes|diplomes|ausbildung|bildung|bildungsweg|studium|schulbildung|akademische ausbildung|opleiding|opleidingen|istruzione|istruzione e formazione|formacao|formacao academica|educacao|wyksztalcenie|edukacja|教育背景|教育经历|学历|aus- und weiterbildung|weiterbildung|weiterbildungen|studien|schulische ausbildung|hochschulbildung|formation academique|formation initiale|parcours scolaire|diplomes et formations|estudios|titulacion|formazione|formazione accademica|escolaridade|scholing|utbildning|uddannelse|utdanning|utdannelse|koulutus|vzdelani|vzdelanie|tanulmanyok|vegzettseg|educatie|studii|egitim|ogrenim|wykształcenie|εκπαιδευση|σπουδες|образование|освіта|обучение|教育|教育经验|学習歴|学歴・職歴|학력|학력사항|التعليم|المؤهلات العلمية|المؤهل العلمي|השכלה|การศึกษา|hoc van|trinh do hoc van|pendidikan"],
  ["skills", "skills|skill|skill set|skillset|skill sets|technical skills|core competencies|competencies|competences|core competency|areas of expertise|area of expertise|expertise|technologies|technology|tech stack|technical proficiency|technical proficiencies|proficiencies|proficiency|technical expertise|technical summary|technical profile|technical knowledge|tools|tools and technologies|programming languages|software|software proficiency|it proficiency|computer proficiency|computer knowledge|strengths|strength|abilities|capabilities|core strengths|highlights|qualifications|core qualifications|key qualifications|skill highlights|specialties|specialities|specializations|areas of knowledge|knowledge|competence|kenntnisse|fahigkeiten|kompetenzen|edv-kenntnisse|it-kenntnisse|competencias|habilidades|aptitudes|conocimientos|competences techniques|vaardigheden|competenze|capacita|umiejetnosci|top skills|技能|专业技能|fachkenntnisse|fachkompetenzen|faehigkeiten|kenntnisse und faehigkeiten|besondere kenntnisse|computerkenntnisse|competences professionnelles|competences informatiques|savoir faire|informatique|competencias tecnicas|habilidades tecnicas|conocimientos informaticos|informatica|capacita e competenze|competenze tecniche|competenze informatiche|conhecimentos|competencies en vaardigheden|kompetenser|fardigheter|kompetencer|ferdigheter|taidot|osaaminen|dovednosti|zrucnosti|keszsegek|kepessegek|competente|beceriler|yetenekler|yetkinlikler|umiejętności|δεξιοτητες|навыки|ключевые навыки|профессиональные навыки|навички|умения|技术|技术栈|专业能力|スキル|得意分野|資格・スキル|기술|보유 기술|기술 스택|المهارات|כישורים|ทักษะ|ky nang|keahlian"],
  ["summary", "summary|professional summary|executive summary|career summary|profile summary|summary of qualifications|qualifications summary|profile|professional profile|career profile|personal profile|about|about me|objective|objectives|career objective|career objectives|job objective|professional objective|overview|professional overview|career overview|career focus|personal statement|personal summary|introduction|bio|biography|synopsis|professional synopsis|experience summary|summary of experience|work summary|professional snapshot|goal|career goal|mission statement|who i am|resumen|resumen profesional|perfil|perfil profesional|profil|profil professionnel|a propos|zusammenfassung|kurzprofil|uber mich|profiel|profilo|profilo personale|sobre mi|resumo|podsumowanie|个人简介|自我评价|kurzfassung|uber mich|berufsziel|profil personnel|objectif|objectif professionnel|presentation personnelle|acerca de mi|objetivo|objetivo profesional|extracto|chi sono|obiettivo|obiettivo professionale|objetivo profissional|over mij|om mig|om meg|profiili|o mnie|o mne|bemutatkozas|despre mine|hakkimda|ozet|προφιλ|о себе|обо мне|цель|про себе|简介|自我介绍|自我評價|自己pr|志望動機|자기소개|소개|نبذة شخصية|الملخص|نبذة عني|الهدف الوظيفي|תקציר|อัตชีวประวัติ|muc tieu nghe nghiep|ringkasan"],
  ["certifications", "certifications|certification|certificates|certificate|licenses|license|licences|licensure|licensures|credentials|professional certifications|accreditations|professional qualifications|professional development|registrations|zertifikate|zertifizierungen|certificaciones|certificados|certificats|certificazioni|certificacoes|certyfikaty|证书|licenses and certifications|fortbildungen|fortbildung|lizenzen|scheine|certificats et formations|habilitations|titulos y certificados|cursos y certificados|attestati|cursos|cursos e certificacoes|certificaten|cursussen|certifikat|certifikater|sertifikaatit|sertifikalar|kursy|szkolenia|kursy i szkolenia|сертификаты|курсы|资格证书|資格|免許・資格|자격증|الشهادات|الدورات التدريبية|תעודות|chung chi|sertifikasi"],
  ["languages", "languages|language|language skills|language proficiency|languages known|linguistic skills|idiomas|lenguas|langues|sprachen|sprachkenntnisse|talen|lingue|linguas|jezyki|语言|语言能力|fremdsprachen|sprachkompetenz|langues etrangeres|conocimiento de idiomas|lingue straniere|conoscenze linguistiche|talenkennis|sprak|sprog|språkkunskaper|kielitaito|kielet|jazyky|jazykove znalosti|nyelvtudas|nyelvek|limbi straine|yabanci dil|yabanci diller|diller|języki|języki obce|znajomość języków|γλωσσες|ξενες γλωσσες|языки|знание языков|мови|外语|語学|語学力|외국어|어학|اللغات|שפות|ภาษา|ngon ngu|bahasa"],
  ["publications", "publications|publication|papers|presentations|presentation|writings|conferences|patents|research publications|talks|talk|speaking engagements|lectures|articles|publicaciones|publikationen|veroffentlichungen|pubblicazioni|publicacoes|publicaties|publikacje|публикации|论文|著作|논문"],
  ["awards", "awards|award|honors|honours|honor|achievements|achievement|accomplishments|accomplishment|recognition|recognitions|distinctions|scholarships|fellowships|prizes|merits|auszeichnungen|premios|distinciones|auszeichnungen und preise|ehrungen|distinctions et prix|premios y reconocimientos|premi|premi e riconoscimenti|premiacoes|награды|достижения|荣誉|荣誉奖项|获奖|受賞歴|수상|수상 경력|الجوائز|osiągnięcia|nagrody"],
  ["interests", "interests|interest|hobbies|hobby|activities|extracurricular activities|extracurricular activity|extra curricular activities|extra-curricular activities|extracurriculars|extra curricular|extra-curricular|co-curricular activities|pastimes|leisure|sports|intereses|loisirs|centres d'interet|hobbys|interessen|freizeit|zainteresowania|campus involvement|involvement|extracurricular involvement|student involvement|freizeitaktivitaten|hobbys und interessen|interessen und hobbys|activites|aficiones|intereses y aficiones|interessi|hobby e interessi|interesses|hobby's|intressen|fritidsinteresser|harrastukset|konicky|zajmy|zainteresowania i hobby|ilgi alanlari|хобби|интересы|увлечения|兴趣爱好|趣味|취미|الهوايات|תחביבים|so thich"],
  ["references", "references|reference|referees|referee|testimonials|referencias|referenzen|referenties|referenze|referencje|рекомендации|referanslar|المراجع|referenser"],
  ["other", "additional information|additional info|additional details|other information|further information|miscellaneous|personal details|personal information|personal data|personal particulars|personal|personal dossier|personal vitae|personal traits|declaration|program committees|committees|affiliations|affiliation|memberships|membership|professional affiliations|professional memberships|associations|professional association|association memberships|board involvement|contact|contact details|contact information|contact info|contacts|contact me|links|availability|portfolio|research interests|research|teaching interests|research experience|patents and publications|leadership|kontakt|persoenliche daten|personliche daten|persoonlijke gegevens|datos personales|coordonnees|contatti|dati personali|社交|联系方式|个人信息|social|personliche angaben|angaben zur person|zur person|informations personnelles|etat civil|informacion personal|datos de contacto|informazioni personali|dati anagrafici|contatto|informacoes pessoais|contato|contactgegevens|gegevens|dane osobowe|kontaktuppgifter|osobni udaje|kisisel bilgiler|iletisim|личные данные|контакты|личная информация|контакти|基本信息|个人资料|個人情報|기본 정보|인적사항|연락처|المعلومات الشخصية|بيانات الاتصال|פרטים אישיים|thong tin ca nhan|thong tin lien he|data diri"],
];

/** Words that may stand beside a kind's phrase without changing it. */
const besides = new Set(
  ("professional relevant related work working additional other others my key core main selected select recent previous prior past current technical academic personal " +
    "formal ongoing continuing continuous further higher university college school student classroom special specific domain noteworthy strong applied practical " +
    "general career industry industrial business practical field hands on total summary history details detail background overview section and or & of in the for with at to " +
    "computer it software hardware soft hard major notable special basic advanced management managerial functional clinical teaching " +
    "leadership sales legal nursing medical military international corporate full time part significant prominent important education training skills experience " +
    "experiences employment activities abilities knowledge expertise strengths tools interests awards honors honours achievements accomplishments certifications certificates " +
    "licenses licences qualifications competencies courses projects languages publications participated presentations affiliations memberships hobbies service highlights areas workshops " +
    "seminars profile objective volunteer credentials platforms technologies frameworks proficiencies attributes y et und e i en").split(" "),
);

const kindOf = new Map<string, SectionKind>();
for (const [kind, list] of phrases) for (const phrase of fold(list).replace(/-/g, " ").split("|")) if (!kindOf.has(phrase)) kindOf.set(phrase, kind);
const longestPhrase = Math.max(...[...kindOf.keys()].map((phrase) => phrase.split(" ").length));

/** Spaced letters ("S K I L L S", "W O R K   H I S T O R Y") closed up; other text unchanged. */
function closeSpacedLetters(text: string): string {
  if (!/^(?:\p{L} ){3,}/u.test(text)) return text;
  const closed = text.replace(/(\p{L}) (?=\p{L}(?: |\t|$))/gu, "$1").replace(/\t/g, " ");
  return closed.includes(" ") && closed.split(" ").some((part) => part.length === 1) ? text : closed;
}

/** "P ROFESSIONAL E XPERIENCE", as small capitals come out of some PDFs, closed up. */
const closeSmallCapitals = (text: string): string => (/\p{Ll}/u.test(text) ? text : text.replace(/(?<=^|\s)(\p{Lu}) (?=\p{Lu}{2,})/gu, "$1"));

/** Phrases without their blanks, for headings whose letters are set apart unevenly. */
const squeezed = new Map([...kindOf].filter(([phrase]) => /^[a-z ]{6,}$/.test(phrase)).map(([phrase, kind]) => [phrase.replace(/ /g, ""), kind] as const));

/** "E D U C AT IO N", "P ROFE SSI ONAL D EVELOPMENT": capitals whose blanks say nothing, read as one word. */
function kindOfDrawnLetters(text: string): SectionKind | null {
  const pieces = text.split(" ");
  if (pieces.length < 3 || !/^[A-Z& ]+$/.test(text) || !pieces.some((piece) => /^[B-Z]$/.test(piece))) return null;
  const word = pieces.join("").toLowerCase();
  const whole = squeezed.get(word);
  if (whole !== undefined) return whole;
  for (let at = 3; at < word.length - 5; at++) if (besides.has(word.slice(0, at)) && squeezed.has(word.slice(at))) return squeezed.get(word.slice(at)) ?? null;
  return null;
}

/** Fields that are taught and studied, though their words name a section: "Special Education". */
const fieldOfStudy = /^(?:special|business|elementary|early) education$/;

/** Every word of weight capitalised: "Law Related Experience", not "Seven years experience". */
const isTitled = (text: string): boolean =>
  !/\d/.test(text) && text.split(/[\s\t/&]+/).every((word) => /^[^\p{Ll}]/u.test(word) || /^(?:and|of|in|the|with|or|&)$/.test(word)) && !/^(?:no|your?|my most|years?|total|over|extensive|strong|hands-on)\b/i.test(text);

/** Headings in the first person, as people write them who write no others: "What I have been doing". */
const spoken: [SectionKind, RegExp][] = [
  ["experience", /^(?:what i(?: have|'ve)? (?:been doing|done|did)|where i(?: have|'ve)? (?:worked|been working|been))(?: so far| before)?$/],
  ["education", /^(?:where|what|how) i(?: have|'ve)? (?:learned|learnt|studied|trained)(?: it)?$/],
  ["languages", /^(?:(?:languages|what) i (?:can )?speak|i (?:can )?speak|ich spreche|je parle|hablo|parlo)$/],
  ["other", /^(?:how to |where (?:to|you can|you) )?(?:reach|contact|call|write to|find|follow|get hold of|get in touch with) me(?: here| at| on| online)?$|^(?:let's (?:talk|connect|chat)|get in touch|say hello|stay in touch)$/],
  ["skills", /^(?:things i (?:use|know|can do)|what i (?:use|know|can do|can|do best|do well|am good at|work with|bring)|my (?:toolbox|toolkit))$/],
];

/**
 * The kind a heading's words name, or null when they are no heading. `text` is a whole heading without its colon.
 * The first phrase named decides ("Education and Training"), a longer phrase before a shorter one.
 */
export function headingKind(text: string): SectionKind | null {
  if (text.length > 60) return null;
  const drawn = kindOfDrawnLetters(text.trim());
  if (drawn !== null) return drawn;
  const closed = closeSmallCapitals(closeSpacedLetters(text.trim()));
  const said = fold(closed).replace(/’/g, "'");
  for (const [kind, pattern] of spoken) if (pattern.test(said)) return kind;
  if (fieldOfStudy.test(said)) return null;
  const words = fold(closed).replace(/['’]s\b/g, "").replace(/[^\p{L}\p{N}&'’]+/gu, " ").trim().split(" ").filter((word) => !/^[-&']*$|^(?:i|ii|iii|iv|v|vi|\d)$/.test(word));
  if (words.length === 0 || words.length > 7) return null;
  if (words.length > 1 && words.length <= 6 && /^(?:experiences?|employment|internships?|positions|appointments|traineeships?|clerkships?)$/.test(words.at(-1) ?? "") && isTitled(closed) && !closed.includes(",") && !words.some((word) => /^(?:targeting|seeking)$/.test(word))) {
    return words.some((word) => /^volunteer/.test(word)) ? "volunteering" : words.some((word) => /^projects?$/.test(word)) ? "projects" : "experience";
  }
  let kind: SectionKind | null = null;
  let at = 0;
  while (at < words.length) {
    let taken = 0;
    for (let length = Math.min(longestPhrase, words.length - at); length > 0 && taken === 0; length--) {
      const found = kindOf.get(words.slice(at, at + length).join(" "));
      if (found === undefined) continue;
      kind ??= found;
      // "Achievements & Career History" lists the jobs.
      if (kind === "awards" && found === "experience" && (length > 1 || words[at] === "experience")) kind = found;
      // "Academic Achievements" are achievements.
      if (at === 1 && words[0] === "academic" && kind === "education") kind = found;
      // "Skills Summary" is about skills, "Summary of Skills" too; "Professional Summary" about the person.
      if (kind === "summary" && found !== "summary" && !/^(?:other|awards)$/.test(found)) kind = found;
      taken = length;
    }
    if (taken === 0) {
      if (!besides.has(words[at] ?? "")) return null;
      taken = 1;
    }
    at += taken;
  }
  return kind;
}
