/**
 * zod compiles schemas with `new Function` where it may; the page's security policy forbids that and would report each try.
 * Must be imported before any schema is built, so `main.tsx` imports it first.
 */
import { config } from "zod";

config({ jitless: true });
