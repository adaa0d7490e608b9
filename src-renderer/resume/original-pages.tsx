import { useEffect, useMemo, useRef, useState } from "react";
import { Button } from "../ui/button.tsx";
import { Notice, Problem } from "../ui/notice.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { words } from "../words/words.ts";
import { PasswordForm } from "./password-form.tsx";
import type { BlindPage } from "./page-covers.ts";
import { PdfPage } from "./pdf-page.tsx";
import { Sheets, type PagesViewProps } from "./pages-view.tsx";
import { useOriginal, type Original } from "./use-original.ts";
import { usePdf } from "./use-pdf.ts";

interface OriginalPagesProps extends PagesViewProps {
  resumeId: string;
  /** The text as a blind window has it, and what else of it is covered; null where the pages may be seen. */
  blind: Omit<BlindPage, "words"> | null;
  onShowText(): void;
}

/** The resume as it looks: the file itself, drawn. */
export function OriginalPages({ resumeId, ...view }: OriginalPagesProps) {
  const answer = useOriginal(resumeId);
  if (answer.state === "failed") {
    return (
      <div className="p-5">
        <Problem thrown={answer.thrown} onRetry={answer.retry} />
      </div>
    );
  }
  if (answer.state === "loading") return <Skeleton lines={10} className="p-8" />;
  const isPdf = answer.original.mediaType === "application/pdf";
  return isPdf ? <PdfPages original={answer.original} {...view} /> : <Picture original={answer.original} {...view} />;
}

type ShownProps = Omit<OriginalPagesProps, "resumeId"> & { original: Original };

/** US Letter, until a page says otherwise. */
const usualShape = 11 / 8.5;

function PdfPages({ original, blind, onShowText, ...view }: ShownProps) {
  const pdf = usePdf(original.bytes);
  const { placed } = view;
  const blindPages = useMemo(() => (blind === null ? null : new Map(placed.map((page) => [page.page, { ...blind, words: page }]))), [blind, placed]);
  const unread = useMemo(() => (blind === null ? null : { ...blind, words: undefined }), [blind]);
  if (pdf.state === "locked") return <PasswordForm wasWrong={pdf.wasWrong} onPassword={pdf.unlock} />;
  if (pdf.state === "failed") return <NotShown sentence={words.resume.fileNotDrawn} onShowText={onShowText} />;
  if (pdf.state === "opening") return <Skeleton lines={10} className="p-8" />;
  const { pdf: document } = pdf;
  return (
    <Sheets
      {...view}
      count={document.numPages}
      shape={usualShape}
      renderPage={(number, width, onShape) => <PdfPage pdf={document} number={number} width={width} onShape={onShape} blind={blindPages?.get(number) ?? unread} />}
    />
  );
}

function Picture({ original, onShowText, ...view }: Omit<ShownProps, "blind">) {
  const [broken, setBroken] = useState(false);
  if (broken) return <NotShown sentence={words.resume.pictureNotDrawn} onShowText={onShowText} />;
  return (
    <Sheets
      {...view}
      count={1}
      shape={usualShape}
      renderPage={(_number, _width, onShape) => <PictureSheet original={original} onShape={onShape} onBroken={() => setBroken(true)} />}
    />
  );
}

interface PictureSheetProps {
  original: Original;
  onShape(shape: number): void;
  onBroken(): void;
}

function PictureSheet({ original: { bytes, mediaType }, onShape, onBroken }: PictureSheetProps) {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
    if (image.current !== null) image.current.src = address;
    return () => URL.revokeObjectURL(address);
  }, [bytes, mediaType]);
  return (
    <img
      ref={image}
      alt=""
      className="absolute inset-0 size-full"
      onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => onShape(naturalHeight / naturalWidth)}
      onError={onBroken}
    />
  );
}

function NotShown({ sentence, onShowText }: { sentence: string; onShowText(): void }) {
  return (
    <div className="p-5">
      <Notice tone="quiet">
        <p>{sentence}</p>
        <Button size="small" className="mt-2" onClick={onShowText}>
          {words.resume.showText}
        </Button>
      </Notice>
    </div>
  );
}
