/** A file that a person chooses, looked into by the engine before anything is done with it. */
import { useState } from "react";
import { useServices } from "../app/context.ts";
import { toFailure, type Failure } from "../ui/failure.ts";
import type { DroppedFile } from "../../src-preload/bridge.ts";

export interface ChosenFile {
  busy: boolean;
  /** Why the last one could not be looked into. */
  failure: Failure | null;
  /** Of several files the first counts. */
  look(files: DroppedFile[]): Promise<void>;
}

/** `read` is given the path at which the engine finds the file, and what people know it by; what it throws is shown. */
export function useChosenFile(read: (path: string, name: string) => Promise<void>): ChosenFile {
  const { bridge } = useServices();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  return {
    busy,
    failure,
    async look([file]) {
      if (file === undefined) return;
      setBusy(true);
      setFailure(null);
      try {
        const [path] = await bridge.pathsOf([file]);
        await read(path ?? file.relativePath, file.relativePath);
      } catch (thrown) {
        setFailure(toFailure(thrown));
      }
      setBusy(false);
    },
  };
}
