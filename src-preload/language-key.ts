/** Under which a window keeps the language that was chosen in it (local storage). By itself: the sandboxed preload takes no package in. */
export const languageKey = "winnow.language";
