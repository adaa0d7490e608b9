import { useEffect, useRef, useState } from "react";
import { words } from "../words/words.ts";
import type { BlindPage } from "./page-covers.ts";
import { drawPage, type PDFDocumentProxy } from "./pdf-file.ts";

interface PdfPageProps {
  pdf: PDFDocumentProxy;
  number: number;
  /** On screen, in pixels. */
  width: number;
  onShape(shape: number): void;
  /** What is known of its words, where only the harmless ones may be seen. The same object as long as it is the same. */
  blind: BlindPage | null;
}

/** One page of a PDF, drawn again when its width changes; the old drawing stays until the new one is there. */
export function PdfPage({ pdf, number, width, onShape, blind }: PdfPageProps) {
  const holder = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  const shape = useRef(onShape);
  useEffect(() => {
    shape.current = onShape;
  });
  useEffect(() => {
    let left = false;
    let stop = (): void => undefined;
    // What was drawn for who sees must not stay until what is blind is there.
    if (blind !== null) holder.current?.replaceChildren();
    const draw = async (): Promise<void> => {
      const page = await pdf.getPage(number);
      if (left) return;
      const size = page.getViewport({ scale: 1 });
      shape.current(size.height / size.width);
      const drawing = drawPage(page, width, window.devicePixelRatio, blind);
      stop = drawing.stop;
      await drawing.drawn;
      if (!left) holder.current?.replaceChildren(drawing.canvas);
    };
    draw().catch(() => {
      if (!left) setFailed(true);
    });
    return () => {
      left = true;
      stop();
    };
  }, [pdf, number, width, blind]);
  return (
    <>
      <div ref={holder} />
      {failed ? <p className="absolute inset-x-8 top-8 text-center text-paper-ink">{words.resume.pageNotDrawn}</p> : null}
    </>
  );
}
