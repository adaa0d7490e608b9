/** What each language must have a word for, so that conditions can be said in it. */
import type { ConditionName, ContractType, FactName, Notice, PayPeriod, RemoteMode, WorkingHours } from "../conditions.ts";

export interface ConditionTerms {
  titles: Record<ConditionName, string>;
  factTitles: Record<FactName, string>;
  contract: Record<ContractType, string>;
  hours: Record<WorkingHours, string>;
  remote: Record<RemoteMode, string>;
  periods: Record<PayPeriod, string>;
  /** One notation everywhere: a reason must not depend on the machine that wrote it. */
  numbers: Intl.NumberFormat;
  months: readonly string[];
  day(day: number, month: string, year: string): string;
  now: string;
  noNotice: string;
  notice: Record<Notice["unit"], (count: number) => string>;
  upTo(amount: string): string;
  from(amount: string): string;
  or: string;
  /** The name of an ISO country code, or of "EU". */
  area(code: string): string;
  /** These and no others. */
  only(wishes: string): string;
  daysOnSite(days: string, one: boolean): string;
  permitAsked(country: string | null): string;
  sponsors(would: boolean): string;
  needsSponsor(needs: boolean): string;
  relocates(to: string | null): string;
  stays: string;
  notStated: string;
}
