import type { ReactNode } from "react";
import type { LucideIcon } from "lucide-react";

interface SectionProps {
  id: string;
  icon: LucideIcon;
  name: string;
  children: ReactNode;
}

/** One part of the settings. Its heading takes the focus when one goes there. */
export function Section({ id, icon: Icon, name, children }: SectionProps) {
  return (
    <section aria-labelledby={id} className="border-b border-line py-7 last:border-0">
      <h2 id={id} tabIndex={-1} className="flex scroll-mt-6 items-center gap-2 text-lg font-semibold outline-none">
        <Icon aria-hidden className="size-4 text-ink-faint" strokeWidth={1.75} />
        {name}
      </h2>
      {children}
    </section>
  );
}

/** A part of a section: what it is for, and beside it what one can do. */
export function Row({ name, about, children }: { name: string; about: string; children: ReactNode }) {
  return (
    <div className="mt-5">
      <h3 className="font-semibold">{name}</h3>
      <p className="mt-0.5 text-pretty text-ink-soft">{about}</p>
      <div className="mt-2">{children}</div>
    </div>
  );
}
