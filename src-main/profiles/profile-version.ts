/** Raised with every change of the rules by which a profile is read: profiles made by older rules are then made again. */
export const profileVersion = 2;
