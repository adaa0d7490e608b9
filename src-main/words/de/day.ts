const months = ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"];

/** A day in UTC, written out. */
export const day = (date: Date): string => `${String(date.getUTCDate())}. ${months[date.getUTCMonth()] ?? ""} ${String(date.getUTCFullYear())}`;
