import { useEffect, useState } from "react";
import { useServices } from "../app/context.ts";

export interface Original {
  mediaType: string;
  bytes: Uint8Array<ArrayBuffer>;
}

export type OriginalAnswer = { state: "loading" } | { state: "there"; original: Original } | { state: "failed"; thrown: unknown };

/** A resume's original file. Not kept after the component goes: originals can be large. */
export function useOriginal(resumeId: string): OriginalAnswer & { retry(): void } {
  const { client } = useServices();
  const [attempt, setAttempt] = useState(0);
  const wanted = `${resumeId}/${String(attempt)}`;
  const [answered, setAnswered] = useState<{ to: string; answer: OriginalAnswer } | null>(null);
  useEffect(() => {
    let left = false;
    const take = (answer: OriginalAnswer): void => {
      if (!left) setAnswered({ to: wanted, answer });
    };
    client.request("library.original", { resumeId }).then(
      ({ mediaType, base64 }) => take({ state: "there", original: { mediaType, bytes: fromBase64(base64) } }),
      (thrown: unknown) => take({ state: "failed", thrown }),
    );
    return () => {
      left = true;
    };
  }, [client, resumeId, wanted]);
  const answer: OriginalAnswer = answered?.to === wanted ? answered.answer : { state: "loading" };
  return { ...answer, retry: () => setAttempt(attempt + 1) };
}

function fromBase64(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return bytes;
}
