/** What the tour says. */
import type { TourStep } from "../../tour/tour-store.ts";

export const tour = {
  offer: {
    title: "New here?",
    text: "See in two minutes how a pile of resumes becomes a shortlist, with resumes and a job that Winnow brings along. Nobody in them is real.",
    start: "Import the samples and show me",
    no: "No, thanks",
    later: "You find the tour again under “Keyboard shortcuts”.",
  },
  name: (step: number, of: number) => `Tour, step ${String(step)} of ${String(of)}`,
  progress: (step: number, of: number) => `${String(step)} of ${String(of)}`,
  next: "Next",
  back: "Back",
  leave: "Leave the tour",
  done: "Done",
  preparing: "One moment…",
  steps: {
    drop: {
      title: "Resumes go in here",
      text: "Drop files, folders or a zip anywhere in this window, at any time, or choose them here. They are copied into your library and never leave this computer.",
    },
    job: {
      title: "A job is the ad you already have",
      text: "Paste it or drop its file. Winnow reads the requirements from it, and you can change each of them. With “Next”, a job is made of a sample ad.",
    },
    ownJob: {
      title: "A job is the ad you already have",
      text: "Winnow has read these requirements from its text. Click one to change it, or to say how much it matters.",
    },
    ranking: {
      title: "Everyone, best first",
      text: "The colours of the bar show what the score is made of. Nobody is taken away: who fails a must-have stays in the list and is marked.",
    },
    why: {
      title: "Why somebody stands where they stand",
      text: "Each requirement with the line of the resume that answers it, and what kept this person from standing higher. Click a line to see it on the page.",
    },
    shortlist: {
      title: "Decide with a key",
      text: "S puts somebody on the shortlist, M marks them as maybe, X rejects with a reason, and U takes it back. Press ? for all keys, or ⌘K or Ctrl K to find anything.",
    },
  } satisfies Record<TourStep | "ownJob", { title: string; text: string }>,
};
