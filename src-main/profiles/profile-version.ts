/** Raised with every change of the rules by which a profile is read: profiles made by older rules are then made again. */
const profileVersion = 8;

/** Which rules and taxonomy a profile is made by: a stored profile with another mark is to be made again. */
export const readerMark = (taxonomyVersion: string): string => `${String(profileVersion)} ${taxonomyVersion}`;
