import { X } from "lucide-react";
import type { TagColor, TagMark } from "../../src-preload/contract.ts";
import { cx } from "../ui/cx.ts";
import { words } from "../words/words.ts";

/** Written out, because classes that are put together are not found by the style sheet. */
const dots: Record<TagColor, string> = {
  red: "bg-tag-red", orange: "bg-tag-orange", yellow: "bg-tag-yellow", green: "bg-tag-green", teal: "bg-tag-teal", blue: "bg-tag-blue", purple: "bg-tag-purple", pink: "bg-tag-pink",
};

export function TagDot({ color }: { color: TagColor }) {
  return <span aria-hidden className={cx("size-2 shrink-0 rounded-full", dots[color])} />;
}

/** A tag beside a candidate; the colour only helps, the name says it. */
export function TagChip({ tag, onRemove }: { tag: TagMark; onRemove?: () => void }) {
  return (
    <span className="inline-flex h-6 max-w-48 shrink-0 items-center gap-1.5 rounded-full bg-sunken pr-2 pl-2 text-xs text-ink ring-1 ring-line ring-inset">
      <TagDot color={tag.color} />
      <span className="truncate" title={tag.name}>
        {tag.name}
      </span>
      {onRemove === undefined ? null : (
        <button
          type="button"
          aria-label={words.organising.tags.remove(tag.name)}
          onClick={onRemove}
          className="-mr-1.5 flex size-5 items-center justify-center rounded-full text-ink-faint hover:bg-hover hover:text-ink"
        >
          <X aria-hidden className="size-3" />
        </button>
      )}
    </span>
  );
}

/** As many tags as there is room for, faded where it ends; all are told by the title. */
export function TagRow({ tags }: { tags: readonly TagMark[] }) {
  if (tags.length === 0) return null;
  return (
    <span className="flex min-w-0 gap-1 overflow-hidden [mask-image:linear-gradient(90deg,#000_calc(100%-0.75rem),transparent)]" title={tags.map(({ name }) => name).join(", ")}>
      {tags.map((tag) => (
        <span key={tag.tagId} className="inline-flex h-5 max-w-32 shrink-0 items-center gap-1 rounded-full bg-sunken px-1.5 text-2xs text-ink-soft ring-1 ring-line ring-inset">
          <TagDot color={tag.color} />
          <span className="truncate">{tag.name}</span>
        </span>
      ))}
    </span>
  );
}
