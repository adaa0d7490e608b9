#!/usr/bin/env node
/**
 * Starts the command line. What Node makes of the source is kept in the system's folder for temporary files, and the next command starts from
 * it: in about half the time. Nothing of a library is in it.
 */
import { enableCompileCache } from "node:module";

enableCompileCache();
await import("./main.ts");
