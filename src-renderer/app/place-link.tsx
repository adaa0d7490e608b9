import type { ComponentProps } from "react";
import { useServices } from "./context.ts";
import { formatPlace, type Place } from "./navigation.ts";

interface PlaceLinkProps extends Omit<ComponentProps<"a">, "href"> {
  place: Place;
  /** Done before going there. */
  onLeave?: () => void;
}

/** A link to a place of the app; with Ctrl, ⌘ or the middle button it opens in another tab, as links do. */
export function PlaceLink({ place, onLeave, onClick, ...rest }: PlaceLinkProps) {
  const { navigation } = useServices();
  return (
    <a
      {...rest}
      href={formatPlace(place)}
      onClick={(event) => {
        // A tooltip wraps what it stands on.
        onClick?.(event);
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onLeave?.();
        navigation.go(place);
      }}
    />
  );
}
