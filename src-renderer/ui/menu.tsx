import type { ReactElement, ReactNode } from "react";
import * as Dropdown from "@radix-ui/react-dropdown-menu";
import { Check, type LucideIcon } from "lucide-react";
import { unlessElsewhere } from "./focus-return.ts";

const item =
  "flex min-h-8 cursor-default items-center gap-2.5 rounded-md px-2 py-1 text-sm outline-none select-none data-[highlighted]:bg-hover data-[disabled]:text-ink-faint";

interface MenuProps {
  /** One element that can take a ref. */
  trigger: ReactElement;
  label: string;
  /** Open as soon as it is there. */
  startsOpen?: boolean;
  children: ReactNode;
}

/** A button's menu. */
export function Menu({ trigger, label, startsOpen = false, children }: MenuProps) {
  return (
    <Dropdown.Root modal={false} defaultOpen={startsOpen}>
      <Dropdown.Trigger asChild>{trigger}</Dropdown.Trigger>
      <Dropdown.Portal>
        <Dropdown.Content
          aria-label={label}
          align="end"
          sideOffset={4}
          collisionPadding={8}
          onCloseAutoFocus={unlessElsewhere}
          className="z-50 min-w-52 animate-appear rounded-lg border border-line bg-raised p-1 shadow-lift"
        >
          {children}
        </Dropdown.Content>
      </Dropdown.Portal>
    </Dropdown.Root>
  );
}

interface MenuItemProps {
  icon?: LucideIcon;
  disabled?: boolean;
  onSelect(): void;
  children: ReactNode;
}

export function MenuItem({ icon: Icon, disabled = false, onSelect, children }: MenuItemProps) {
  return (
    <Dropdown.Item className={item} disabled={disabled} onSelect={onSelect}>
      {Icon === undefined ? null : <Icon aria-hidden className="size-4 text-ink-faint" strokeWidth={1.75} />}
      {children}
    </Dropdown.Item>
  );
}

interface MenuChoiceProps<T extends string> {
  value: T;
  options: readonly { value: T; name: string; hint?: string }[];
  onChoose(value: T): void;
}

/** One of several, the present one checked. */
export function MenuChoice<T extends string>({ value, options, onChoose }: MenuChoiceProps<T>) {
  return (
    <Dropdown.RadioGroup value={value}>
      {options.map((option) => (
        <Dropdown.RadioItem key={option.value} value={option.value} className={item} onSelect={() => onChoose(option.value)}>
          <span className="flex w-4 justify-center">
            <Dropdown.ItemIndicator>
              <Check aria-hidden className="size-4 text-accent" />
            </Dropdown.ItemIndicator>
          </span>
          <span>
            {option.name}
            {option.hint === undefined ? null : <span className="block text-xs text-ink-faint">{option.hint}</span>}
          </span>
        </Dropdown.RadioItem>
      ))}
    </Dropdown.RadioGroup>
  );
}

export function MenuLine() {
  return <Dropdown.Separator className="mx-1 my-1 h-px bg-line" />;
}
