/** Every migration, in order. Forward only: a number once released never changes. */
import { sql as firstLibrary } from "./0001-first-library.ts";
import { sql as onePerson } from "./0002-one-person.ts";
import { sql as scans } from "./0003-scans.ts";
import { sql as conditions } from "./0004-conditions.ts";
import { sql as search } from "./0005-search.ts";
import { sql as changes } from "./0006-changes.ts";
import { sql as models } from "./0007-models.ts";
import { sql as organising } from "./0008-organising.ts";
import { sql as tracking } from "./0009-tracking.ts";
import { sql as care } from "./0010-care.ts";
import { sql as jobs } from "./0012-jobs.ts";
import { sql as numbers } from "./0013-numbers.ts";
import { sql as decisions } from "./0014-decisions.ts";
import { sql as privacy } from "./0015-privacy.ts";
import { sql as learning } from "./0016-learning.ts";
import { sql as interviews } from "./0017-interviews.ts";

export interface Migration {
  number: number;
  sql: string;
}

export const migrations: readonly Migration[] = [
  { number: 1, sql: firstLibrary },
  { number: 2, sql: onePerson },
  { number: 3, sql: scans },
  { number: 4, sql: conditions },
  { number: 5, sql: search },
  { number: 6, sql: changes },
  { number: 7, sql: models },
  { number: 8, sql: organising },
  { number: 9, sql: tracking },
  { number: 10, sql: care },
  { number: 12, sql: jobs },
  { number: 13, sql: numbers },
  { number: 14, sql: decisions },
  { number: 15, sql: privacy },
  { number: 16, sql: learning },
  { number: 17, sql: interviews },
];
