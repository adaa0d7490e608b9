/** Doing something soon, and once for many reasons: for progress that is put together when it is told. */

export interface Later {
  /** Before `begin` it is only remembered. */
  soon(): void;
  begin(): void;
  stop(): void;
}

const intervalMs = 120;

/** `task` runs at most once an interval, and always after the last call of `soon`. */
export function later(task: () => void): Later {
  let timer: NodeJS.Timeout | null = null;
  let state: "waiting" | "begun" | "stopped" = "waiting";
  let wanted = false;
  function soon(): void {
    wanted = true;
    if (state !== "begun") return;
    timer ??= setTimeout(() => {
      timer = null;
      wanted = false;
      task();
    }, intervalMs).unref();
  }
  return {
    soon,
    begin() {
      state = "begun";
      if (wanted) soon();
    },
    stop() {
      state = "stopped";
      if (timer) clearTimeout(timer);
    },
  };
}
