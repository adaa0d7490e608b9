/** What is said of blind review. */
export const blind = {
  title: "Blind review",
  switchOn: "Review blind: hide who they are",
  switchOff: "Leave blind review: show who they are",
  command: "Begin or leave blind review",
  isOn: "Blind review is on. Names, contact and photos are hidden.",
  isOff: "Blind review is off. Names are shown again.",
  covering: "Hiding who they are…",

  begin: "Begin blind",
  beginAbout: "A new window hides names, contact, photos, pronouns and ages until you show them with B. Kept on this computer.",
  beginLabel: "Begin every new window in blind review",
  schools: "Schools",
  schoolsAbout: "Where somebody studied says much about where they come from, and mostly little about how they work. What they studied stays.",
  schoolsLabel: "Hide schools too",
  limits: "Winnow hides what it recognises. Read with care where a resume speaks of itself in unusual ways.",

  contact: "Names and contact are hidden in blind review. Press B to see and correct them.",
  duplicates: "Who may be one person is decided by names and contact, which are hidden in blind review. Press B to see them.",
  picture: "In blind review only the text is shown: a page that is a picture could show a face or a name. Press B to see it.",
  page: "Pictures are left out, every word that Winnow does not know to be harmless is covered, and titles read the same for everyone.",
  exports: "In blind review every export is blind. To export names, close this and press B.",
};
