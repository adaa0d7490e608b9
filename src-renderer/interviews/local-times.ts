/** Days and times as the fields of a form take them, in this computer's time. */
const shifted = (time: Date): string => new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString();

/** `YYYY-MM-DD`. */
export const localToday = (now: Date = new Date()): string => shifted(now).slice(0, 10);

/** `YYYY-MM-DDTHH:MM` of a moment. */
export const localInput = (time: Date): string => shifted(time).slice(0, 16);

/** Interviews begin at full hours from the first to the last of these; what does not fit today begins on another day at `morning`. */
const hours = { first: 9, last: 16, morning: 10 };
const isWorkday = (day: Date): boolean => day.getDay() !== 0 && day.getDay() !== 6;

/** When an interview may well be, as long as nobody has said when: a full hour of a workday, at least an hour from now. */
export function nextSlot(now: Date = new Date()): Date {
  const slot = new Date(now);
  // Up to the next full hour, and one more.
  slot.setHours(now.getHours() + (now.getMinutes() === 0 ? 1 : 2), 0, 0, 0);
  const isToday = slot.getDate() === now.getDate();
  if (isWorkday(now) && isToday && slot.getHours() <= hours.last) {
    slot.setHours(Math.max(slot.getHours(), hours.first));
    return slot;
  }
  const day = new Date(now);
  do day.setDate(day.getDate() + 1);
  while (!isWorkday(day));
  day.setHours(hours.morning, 0, 0, 0);
  return day;
}
