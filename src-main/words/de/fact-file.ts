import type { EngineWords } from "../words.ts";

export const factFile: EngineWords["factFile"] = {
  columns: {
    candidateId: "Kennung der Person", email: "E-Mail", name: "Name", pay: "Gehaltswunsch", payLeast: "Gehaltswunsch, mindestens", payMost: "Gehaltswunsch, höchstens",
    currency: "Währung des Gehalts", per: "wofür das Gehalt gezahlt wird", available: "verfügbar ab", notice: "Kündigungsfrist", noticeDays: "Kündigungsfrist in Tagen",
    noticeWeeks: "Kündigungsfrist in Wochen", noticeMonths: "Kündigungsfrist in Monaten", contract: "Vertragswunsch", hours: "Arbeitszeitwunsch", remote: "Homeoffice-Wunsch",
    place: "Wohnort", relocate: "Umzug", permit: "Arbeitserlaubnis", sponsor: "braucht Unterstützung beim Visum",
  },
  leftOut: {
    outOfRange: "Der Wert liegt außerhalb des Möglichen.",
    notAmount: "Das ist kein einzelner Betrag und keine Spanne, etwa 50000 oder 45.000-50.000.",
    twoCurrencies: "Die beiden Beträge haben verschiedene Währungen; das Gehalt wird ausgelassen.",
    twoPeriods: "Die beiden Beträge gelten für verschiedene Zeiträume; das Gehalt wird ausgelassen.",
    notCurrency: "Das ist keine Währung wie EUR oder USD; das Gehalt wird ausgelassen.",
    notPeriod: "Das ist weder Stunde noch Tag, Woche, Monat oder Jahr; das Gehalt wird ausgelassen.",
    turned: "Der untere Betrag ist höher als der obere.",
    notNotice: "Das ist kein Zeitraum wie 4 Wochen oder 1 Monat.",
    notWhole: "Das ist keine ganze Zahl.",
    notYesOrNo: "Das ist weder ja noch nein.",
    citizenship: "Staatsangehörigkeit wird nicht gespeichert; schreiben Sie das Land, in dem die Person arbeiten darf.",
    mayNotWork: "Das sagt, wo die Person nicht arbeiten darf; schreiben Sie, wo sie es darf, oder lassen Sie die Zelle leer.",
    noCountry: "Es wurde kein Land gefunden; schreiben Sie es auf Englisch oder als Kürzel, etwa Germany, DE oder EU.",
    notDate: "Das ist kein Datum wie 2026-03-01, 1.3.2026 oder sofort.",
    notContract: "Das ist weder unbefristet noch befristet, freiberuflich, Zeitarbeit oder Praktikum.",
    notHours: "Das ist weder Vollzeit noch Teilzeit.",
    notRemote: "Das ist weder Homeoffice noch hybrid oder vor Ort.",
    longPlace: "Das ist zu lang für einen Ort.",
    notRelocation: "Das ist weder ja noch nein noch ein Ort.",
  },
  sameCandidate: (row) => `In Zeile ${String(row)} geht es um dieselbe Person; diese Zeile wird ausgelassen.`,
  notKnown: "nicht bekannt",
  nobodyNamed: "niemand genannt",
};
