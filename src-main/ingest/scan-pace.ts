/** How long recognition takes a page, for "about 40 s left". */

export interface ScanPace {
  /** So many pages were recognised in so many milliseconds. */
  finished(pages: number, milliseconds: number): void;
  secondsAPage(): number;
}

/** What a page takes on a laptop of two cores that reads other files at the same time, until there is something to measure. */
const SECONDS_A_PAGE = 5;
/** Pages after which the newer half counts as much as everything before. */
const MEMORY = 20;

export function createScanPace(): ScanPace {
  let pages = 0;
  let seconds = 0;
  return {
    finished(done, milliseconds) {
      if (pages + done > MEMORY) {
        pages /= 2;
        seconds /= 2;
      }
      pages += done;
      seconds += milliseconds / 1000;
    },
    secondsAPage: () => (pages > 0 ? seconds / pages : SECONDS_A_PAGE),
  };
}
