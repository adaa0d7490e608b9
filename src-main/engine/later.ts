/** Doing something soon, and once for many reasons: for progress that is put together when it is told. */

export interface Later {
  soon(): void;
  stop(): void;
}

const intervalMs = 120;

/** `task` runs at most once an interval, and always after the last call of `soon`. */
export function later(task: () => void): Later {
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;
  return {
    soon() {
      if (stopped) return;
      timer ??= setTimeout(() => {
        timer = null;
        task();
      }, intervalMs).unref();
    },
    stop() {
      stopped = true;
      if (timer) clearTimeout(timer);
    },
  };
}
