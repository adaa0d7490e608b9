/** Lines of work by name: what the taxonomy calls them is English, and so is what profiles keep. */
import type { Language } from "./asker.ts";

/** A line of work as the taxonomy has it: its id, and its English name. */
export interface Family {
  id: string;
  name: string;
}

const german: Readonly<Record<string, string>> = {
  software: "Softwareentwicklung", data: "Daten und KI", it: "IT-Betrieb und Support", security: "IT-Sicherheit", product: "Produktmanagement", design: "Design",
  arts: "Kunst", "digital-media": "Digitale Medien", engineering: "Ingenieurwesen", manufacturing: "Fertigung", construction: "Bau", trades: "Handwerk",
  automotive: "Fahrzeugtechnik", aviation: "Luftfahrt", logistics: "Logistik und Lieferketten", procurement: "Einkauf", agriculture: "Landwirtschaft",
  nursing: "Pflege", healthcare: "Gesundheitswesen", pharmacy: "Pharmazie", fitness: "Fitness", science: "Wissenschaft und Forschung",
  accounting: "Buchhaltung", finance: "Finanzen", banking: "Bankwesen", insurance: "Versicherungen", sales: "Vertrieb", retail: "Einzelhandel",
  "real-estate": "Immobilien", "business-development": "Geschäftsentwicklung", marketing: "Marketing", "public-relations": "Öffentlichkeitsarbeit",
  "customer-service": "Kundenservice", hr: "Personalwesen", teaching: "Unterricht", training: "Aus- und Weiterbildung", law: "Recht",
  advocacy: "Soziale Arbeit", "public-safety": "Öffentliche Sicherheit", consulting: "Beratung", "project-management": "Projektmanagement",
  management: "Geschäftsleitung", office: "Büro und Verwaltung", hospitality: "Gastgewerbe", culinary: "Küche", apparel: "Bekleidung und Mode",
  beauty: "Kosmetik und Körperpflege", cleaning: "Reinigung und Gebäudedienste",
};

/** The name of a line of work; one that only an imported taxonomy knows keeps its own. */
export const familyNameIn = (language: Language, { id, name }: Family): string => (language === "de" ? (german[id] ?? name) : name);
