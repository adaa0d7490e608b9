/** What in a resume was put there for a machine and not for a reader. */
const lines = (count: number): string => (count === 1 ? "One line" : `${String(count)} lines`);

export const integrity = {
  hiddenText: "The file holds text that nobody can see on the page. It was left out and counts for nothing.",
  overused: (word: string, times: number) => `The word “${word}” stands ${String(times)} times in the resume. Saying it more often earns nothing.`,
  repeated: (count: number) => `${lines(count)} of the resume only repeat${count === 1 ? "s" : ""} the same words. That earns nothing.`,
  adPasted: (count: number) => `${lines(count)} of the resume ${count === 1 ? "is" : "are"} the job ad's own, word for word. What only stands there counts for nothing.`,
};
