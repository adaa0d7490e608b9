/** Who asks: what every request says about the window that sent it, so that the engine answers in its language. */
import { z } from "zod";

export const languages = ["en", "de"] as const;
export const languageSchema = z.enum(languages);
export type Language = z.infer<typeof languageSchema>;

export const askerSchema = z.object({
  /** In which language sentences are made. What is kept in the library is never translated. */
  language: languageSchema.default("en"),
  /** The window is in blind review: the engine leaves out who somebody is, and with `schools` where they studied. Absent: nothing. */
  blind: z.object({ schools: z.boolean() }).optional(),
});
export type Asker = z.infer<typeof askerSchema>;

/** Scripts, the command line and the HTTP API are answered in English. */
export const plainAsker: Asker = { language: "en" };
