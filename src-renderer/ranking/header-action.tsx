import type { ComponentProps } from "react";

/** Beside the line that says how the ranking stands, and no taller than it. */
export const HeaderAction = (props: ComponentProps<"button">) => (
  <button type="button" className="shrink-0 rounded px-1 text-xs font-semibold whitespace-nowrap text-accent hover:bg-hover" {...props} />
);
