/** Words of the jobs' screen that came with order, templates and the archive, in one place so that they can be translated. */
import { formatCount, formatCounted } from "../../ui/numbers.ts";

export const jobs = {
  moved: (requirement: string, importance: string) => `“${requirement}” is now under ${importance}.`,
  ordered: (requirement: string, place: number, of: number, importance: string) =>
    `“${requirement}” is now ${formatCount(place)} of ${formatCount(of)} under ${importance}.`,
  moveBack: (requirement: string) => `Put “${requirement}” back where it was.`,
  moveKeys: "Drag to order, or press Alt with an arrow: left and right change the place, up and down the importance. U takes it back.",
  earlier: "Move before the one before it",
  later: "Move behind the next one",
  undo: "Undo",

  more: "More for this job",
  copy: "Make a copy",
  copied: (title: string) => `Made a copy of “${title}”, without its candidates. Give it a title of its own.`,
  saveTemplate: "Save as a template",
  archive: "Archive",
  unarchive: "Take out of the archive",
  archivedNote: "This job is archived. It is left out of the lists, the jobs that fit and the pipeline; nothing of it is lost.",
  archived: (title: string) => `Archived “${title}”.`,
  unarchived: (title: string) => `Took “${title}” out of the archive.`,

  find: "Find a job",
  which: "Which jobs",
  open: "Open",
  archivedJobs: "Archived",
  noneOpen: "No job is open. Make a new one, or take one out of the archive.",
  noneArchived: "Nothing is archived.",
  noneFound: (typed: string) => `No job’s title says “${typed}”.`,
  showAll: "Show all",
  archivedOn: (day: string) => `Archived ${day}`,

  templates: {
    title: "Or start from a template",
    empty: "No templates yet. Open a job that you will need again and choose “Save as a template”.",
    start: (name: string) => `Start a job from ${name}`,
    facts: (requirements: number) => formatCounted(requirements, "requirement", "requirements"),
    menu: (name: string) => `More for the template ${name}`,
    rename: "Rename",
    newName: (name: string) => `New name of the template ${name}`,
    remove: "Remove",
    saved: (name: string) => `Saved the template “${name}”. New jobs can be started from it.`,
    removed: (name: string) => `Removed the template “${name}”.`,
    renamed: (name: string) => `The template is now called “${name}”.`,
  },
};
