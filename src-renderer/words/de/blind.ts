/** What is said of blind review, in German. */
import type { Words } from "../words.ts";

export const blind: Words["blind"] = {
  title: "Blindmodus",
  switchOn: "Blindmodus: verbergen, um wen es geht",
  switchOff: "Blindmodus beenden: zeigen, um wen es geht",
  command: "Blindmodus beginnen oder beenden",
  isOn: "Der Blindmodus ist an. Namen, Kontaktdaten und Fotos sind verborgen.",
  isOff: "Der Blindmodus ist aus. Namen sind wieder zu sehen.",
  covering: "Es wird verborgen, um wen es geht …",

  begin: "Im Blindmodus beginnen",
  beginAbout: "Ein neues Fenster verbirgt Namen, Kontaktdaten, Fotos, Pronomen und Altersangaben, bis Sie sie mit B zeigen. Das gilt für diesen Computer.",
  beginLabel: "Jedes neue Fenster im Blindmodus beginnen",
  schools: "Schulen und Hochschulen",
  schoolsAbout: "Wo jemand gelernt hat, sagt viel über die Herkunft und meist wenig über die Arbeit. Was gelernt wurde, bleibt zu sehen.",
  schoolsLabel: "Auch Schulen und Hochschulen verbergen",
  limits: "Winnow verbirgt, was es erkennt. Lesen Sie aufmerksam, wo ein Lebenslauf auf ungewöhnliche Weise von sich erzählt.",

  contact: "Namen und Kontaktdaten sind im Blindmodus verborgen. Mit B sehen und berichtigen Sie sie.",
  duplicates: "Wer dieselbe Person sein könnte, zeigt sich an Namen und Kontaktdaten, die im Blindmodus verborgen sind. Mit B sehen Sie sie.",
  picture: "Im Blindmodus ist nur der Text zu sehen: Eine Seite, die ein Bild ist, könnte ein Gesicht oder einen Namen zeigen. Mit B sehen Sie sie.",
  page: "Bilder fehlen, verdeckt ist jedes Wort, von dem Winnow nicht weiß, dass es nichts verrät, und Titel lauten für alle gleich.",
  exports: "Im Blindmodus ist jeder Export blind. Um auch Namen zu exportieren, schließen Sie das hier und drücken Sie B.",
};
