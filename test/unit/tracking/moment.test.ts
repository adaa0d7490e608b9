import { afterEach, expect, test, vi } from "vitest";
import { dayOf, momentOf } from "../../../src-main/tracking/moment.ts";

const now = new Date("2026-03-05T08:00:00.000Z");

test.each([
  ["2026-02-03", "2026-02-03T12:00:00.000Z"],
  ["2026-02-03T09:30:00Z", "2026-02-03T09:30:00.000Z"],
  ["2026-02-03 09:30+02:00", "2026-02-03T07:30:00.000Z"],
  // Its noon is still to come, and it is no day of the future.
  ["2026-03-05", "2026-03-05T08:00:00.000Z"],
  ["2026-04-01", "2026-04-01T12:00:00.000Z"],
])("%j is the moment %j", (text, moment) => {
  expect(momentOf(text, now)).toBe(moment);
});

test.each(["2026-02-30", "3.2.2026", "yesterday", "2026-02-03T25:00", ""])("%j is no date", (text) => {
  expect(() => momentOf(text, now)).toThrow("is no date.");
});

afterEach(() => vi.unstubAllEnvs());

test.each([["America/Los_Angeles", "2026-03-04"], ["Asia/Tokyo", "2026-03-05"]])("today is the day it is here, in %s", (zone, day) => {
  vi.stubEnv("TZ", zone);
  const [evening, midnight] = [new Date("2026-03-05T05:00:00.000Z"), "2026-03-05T05:00Z"];
  expect([dayOf("", evening), dayOf(midnight, evening), dayOf("2026-02-03", evening)]).toEqual([day, day, "2026-02-03"]);
  expect(() => dayOf("2026-02-30", evening)).toThrow("is no date.");
});
