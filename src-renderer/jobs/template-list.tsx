import { useEffect, useRef, useState } from "react";
import { Ellipsis, LayoutTemplate, Pencil, Trash2 } from "lucide-react";
import { useStore } from "zustand";
import type { JobTemplate } from "../../src-preload/contract.ts";
import { useServices } from "../app/context.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { Menu, MenuItem } from "../ui/menu.tsx";
import { Problem } from "../ui/notice.tsx";
import { words } from "../words/words.ts";

/** The templates that a job can be started from; none are shipped. */
export function TemplateList({ disabled, onStart }: { disabled: boolean; onStart(templateId: string): void }) {
  const { templates } = useServices();
  const { list, failure } = useStore(templates.store);
  const [renaming, setRenaming] = useState<string | null>(null);
  const area = useRef<HTMLDivElement>(null);
  const renamed = useRef<string | null>(null);
  useEffect(() => {
    // The field is gone, and the focus goes to the template that it named.
    if (renaming === null && renamed.current !== null) area.current?.querySelector<HTMLElement>(`[data-template="${CSS.escape(renamed.current)}"]`)?.focus();
    renamed.current = renaming;
  }, [renaming]);
  if (list === null && failure === null) return null;
  return (
    <div ref={area} className="mt-8">
      <h3 className="text-xs font-semibold text-ink-faint">{words.jobs.templates.title}</h3>
      {failure !== null ? (
        <div className="mt-2">
          <Problem thrown={failure} onRetry={templates.refresh} />
        </div>
      ) : list?.length === 0 ? (
        <p className="mt-1.5 text-ink-faint">{words.jobs.templates.empty}</p>
      ) : (
        <ul className="mt-2 grid grid-cols-2 gap-2">
          {list?.map((template) => (
            <li key={template.templateId} className="flex items-center gap-1 rounded-lg border border-line bg-raised pr-2 hover:border-line-strong">
              {renaming === template.templateId ? (
                <NameField template={template} onClose={() => setRenaming(null)} />
              ) : (
                <>
                  <button
                    type="button"
                    data-template={template.templateId}
                    disabled={disabled}
                    aria-label={words.jobs.templates.start(template.name)}
                    aria-description={words.jobs.templates.facts(template.requirements)}
                    onClick={() => onStart(template.templateId)}
                    className="flex min-w-0 flex-1 items-center gap-2.5 rounded-lg px-3 py-2 text-left font-medium hover:bg-hover"
                  >
                    <LayoutTemplate aria-hidden className="size-4 shrink-0 text-ink-faint" strokeWidth={1.75} />
                    <span className="min-w-0 flex-1">
                      <span className="block truncate" title={template.name}>
                        {template.name}
                      </span>
                      <span aria-hidden className="numerals block truncate text-xs font-normal text-ink-faint">{words.jobs.templates.facts(template.requirements)}</span>
                    </span>
                  </button>
                  <Menu label={words.jobs.templates.menu(template.name)} trigger={<IconButton icon={Ellipsis} label={words.jobs.templates.menu(template.name)} />}>
                    <MenuItem icon={Pencil} onSelect={() => setRenaming(template.templateId)}>
                      {words.jobs.templates.rename}
                    </MenuItem>
                    <MenuItem icon={Trash2} onSelect={() => void templates.remove(template)}>
                      {words.jobs.templates.remove}
                    </MenuItem>
                  </Menu>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Enter and leaving keep the name, Esc does not. */
function NameField({ template, onClose }: { template: JobTemplate; onClose(): void }) {
  const { templates } = useServices();
  const [name, setName] = useState(template.name);
  const field = useRef<HTMLInputElement>(null);
  // The menu gives the focus back to its button when it has closed; that is gone by then.
  useEffect(() => {
    const later = setTimeout(() => field.current?.select());
    return () => clearTimeout(later);
  }, []);
  const keep = (): void => {
    const next = name.trim();
    if (next !== "" && next !== template.name) void templates.rename(template, next);
    onClose();
  };
  return (
    <input
      ref={field}
      type="text"
      aria-label={words.jobs.templates.newName(template.name)}
      value={name}
      maxLength={300}
      onChange={(event) => setName(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === "Enter") {
          // Or else the same Enter would press the button that gets the focus next.
          event.preventDefault();
          event.currentTarget.blur();
        }
        if (event.key === "Escape") {
          event.stopPropagation();
          onClose();
        }
      }}
      className="m-1 h-8 min-w-0 flex-1 rounded-md border border-accent bg-surface px-2.5 font-medium"
    />
  );
}
