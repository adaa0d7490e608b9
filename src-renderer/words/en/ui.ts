/** Amounts and times in words, and what the shared pieces of the screens say. */
import { formatCount } from "../../ui/numbers.ts";

export const ui = {
  now: "now",
  nothingYet: "nothing yet",
  /** Around what is quoted. */
  quoted: (text: string) => `“${text}”`,
  times: (factor: string) => `${factor} times`,
  years: (years: string, one: boolean) => `${years} ${one ? "year" : "years"}`,
  lessThanAMinuteLeft: "less than a minute left",
  minutesLeft: (minutes: number) => `about ${formatCount(minutes)} min left`,
  hoursLeft: (hours: number) => `about ${formatCount(hours)} h left`,
  aboutSeconds: (seconds: number) => `about ${formatCount(seconds)} s`,
  aboutMinutes: (minutes: number) => `about ${formatCount(minutes)} min`,
  aboutHours: (hours: number) => `about ${formatCount(hours)} h`,
  aSecond: (rate: string) => `${rate} a second`,
  aMinute: (rate: string) => `${rate} a minute`,

  close: "Close",
  loading: "Loading",
  tryAgain: "Try again",
  clearSearch: "Clear the search",
  /** The tooltip of someone who is called by the file. */
  noNameIn: (file: string) => `No name found in ${file}`,
  password: { label: "Password", placeholder: "Password of this file", show: "Show the password", hide: "Hide the password" },
};
