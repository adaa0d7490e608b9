/** The thread that checks one database and ends. */
import { parentPort, workerData } from "node:worker_threads";
import { checkDatabase } from "./check-database.ts";

parentPort?.postMessage(checkDatabase(String(workerData)));
