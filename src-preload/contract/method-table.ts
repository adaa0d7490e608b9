import type { z } from "zod";

/** Method name → schema of its parameters and of its result. Names are `room.verb`. */
export type MethodTable = Readonly<Record<string, { params: z.ZodType; result: z.ZodType }>>;
