import type { ReactNode } from "react";
import type { LucideIcon } from "lucide-react";

interface EmptyStateProps {
  icon: LucideIcon;
  title: string;
  /** What to do now, in a sentence or two. */
  text: ReactNode;
  children?: ReactNode;
  /** 1 where nothing else on the screen is a heading. */
  level?: 1 | 2;
}

export function EmptyState({ icon: Icon, title, text, children, level = 2 }: EmptyStateProps) {
  const Heading = level === 1 ? "h1" : "h2";
  return (
    <div className="flex h-full animate-appear flex-col items-center justify-center px-8 py-10 text-center">
      <div className="flex size-12 items-center justify-center rounded-2xl bg-accent-soft text-accent">
        <Icon aria-hidden className="size-6" strokeWidth={1.5} />
      </div>
      <Heading className="mt-4 text-lg font-semibold text-balance">{title}</Heading>
      <p className="mt-1 max-w-[26rem] text-pretty text-ink-soft">{text}</p>
      {children === undefined ? null : <div className="mt-5 flex flex-wrap justify-center gap-2">{children}</div>}
    </div>
  );
}
