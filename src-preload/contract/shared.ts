/** Small schemas that several rooms' parts of the contract are made of. */
import { z } from "zod";

export const nothing = z.object({});
export const id = z.string().min(1).max(100);
export const ids = z.array(id).min(1).max(100_000);
export const count = z.int().nonnegative();
export const adTextSchema = z.string().min(1).max(200_000);
export const filePath = z.string().min(1).max(4096);
