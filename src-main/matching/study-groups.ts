/**
 * Fields of study that are near each other: the narrow fields of UNESCO's ISCED-F 2013, by the words that their subjects are named with.
 * Two fields of one group are related.
 */
const groups: readonly (readonly string[])[] = [
  ["education", "teaching", "pedagogy", "teacher", "childhood"],
  ["design", "graphic", "fashion", "interior", "animation", "multimedia", "film", "media", "photography", "music", "theatre", "theater", "fine", "visual"],
  ["literature", "linguistics", "english", "languages", "translation", "philosophy", "history", "theology", "religion", "humanities"],
  ["psychology", "sociology", "anthropology", "political", "politics", "social", "counseling", "counselling", "welfare", "human", "international"],
  ["journalism", "communication", "communications", "broadcasting", "publishing", "media", "advertising", "public"],
  ["accounting", "accountancy", "finance", "financial", "economics", "banking", "auditing", "taxation", "actuarial", "business", "commerce", "commercial", "insurance"],
  ["business", "management", "administration", "marketing", "commerce", "entrepreneurship", "leadership", "hr", "resources", "sales", "retail", "logistics", "supply", "operations", "secretarial", "office"],
  ["law", "legal", "jurisprudence", "paralegal", "criminal", "justice", "criminology"],
  ["biology", "biological", "biochemistry", "biotechnology", "biomedical", "microbiology", "genetics", "life", "molecular", "ecology", "zoology", "botany"],
  ["chemistry", "chemical", "physics", "physical", "geology", "earth", "astronomy", "materials", "pharmaceutical"],
  ["mathematics", "maths", "math", "mathematical", "statistics", "statistical", "quantitative", "actuarial", "data", "analytics", "operations", "physics"],
  ["computer", "computing", "software", "informatics", "information", "programming", "network", "networking", "cybersecurity", "data", "web", "it", "technology"],
  ["engineering", "mechanical", "electrical", "electronic", "electronics", "industrial", "mechatronics", "aerospace", "automotive", "chemical", "power", "telecommunications", "robotics", "manufacturing", "production", "computer"],
  ["civil", "architecture", "architectural", "construction", "building", "structural", "surveying", "urban", "planning", "engineering"],
  ["agriculture", "agricultural", "agronomy", "horticulture", "forestry", "veterinary", "animal", "food", "nutrition", "environmental"],
  ["nursing", "midwifery", "medicine", "medical", "health", "healthcare", "clinical", "pharmacy", "dental", "dentistry", "physiotherapy", "therapy", "radiology", "paramedic", "gerontology", "care"],
  ["hospitality", "hotel", "tourism", "culinary", "cooking", "catering", "travel", "events", "recreation", "sport", "sports", "food"],
  ["transport", "transportation", "aviation", "maritime", "logistics", "nautical"],
  ["welding", "plumbing", "carpentry", "hvac", "refrigeration", "electrician", "machining", "mechanic", "mechanics", "automotive", "electrical"],
];

const groupsOfWord: ReadonlyMap<string, readonly number[]> = (() => {
  const map = new Map<string, number[]>();
  for (const [group, words] of groups.entries()) for (const word of words) map.set(word, [...(map.get(word) ?? []), group]);
  return map;
})();

/** The groups that words of a field of study stand in. */
export function studyGroupsOf(field: string): ReadonlySet<number> {
  return new Set((field.toLowerCase().match(/\p{L}+/gu) ?? []).slice(0, 12).flatMap((word) => groupsOfWord.get(word) ?? []));
}

/** Whether two fields of study, by their groups, stand in one: "Finance" and "Accounting", not "Finance" and "History". */
export function areRelatedFields(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  for (const group of b) if (a.has(group)) return true;
  return false;
}
