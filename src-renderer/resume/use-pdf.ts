import { useEffect, useState } from "react";
import { openPdf, type PDFDocumentProxy } from "./pdf-file.ts";

export type PdfState =
  | { state: "opening" }
  | { state: "open"; pdf: PDFDocumentProxy }
  /** The file asks for its password. */
  | { state: "locked"; wasWrong: boolean; unlock(password: string): void }
  | { state: "failed" };

/** A PDF for as long as it is on screen. */
export function usePdf(bytes: Uint8Array<ArrayBuffer>): PdfState {
  const [pdf, setPdf] = useState<{ of: Uint8Array; now: PdfState } | null>(null);
  useEffect(() => {
    let left = false;
    const become = (now: PdfState): void => {
      if (!left) setPdf({ of: bytes, now });
    };
    const opened = openPdf(bytes, (answer, wasWrong) =>
      become({
        state: "locked",
        wasWrong,
        unlock(password) {
          become({ state: "opening" });
          answer(password);
        },
      }),
    );
    opened.document.then(
      (document) => become({ state: "open", pdf: document }),
      () => become({ state: "failed" }),
    );
    return () => {
      left = true;
      opened.close();
    };
  }, [bytes]);
  return pdf?.of === bytes ? pdf.now : { state: "opening" };
}
