import { Component, type ReactNode } from "react";
import { TriangleAlert } from "lucide-react";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { words } from "../words/words.ts";

/** A screen that breaks says so in its own place; the other places stay usable. */
export class CrashGuard extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <EmptyState level={1} icon={TriangleAlert} title={words.app.crash.title} text={words.app.crash.text}>
        <Button onClick={() => this.setState({ broken: false })}>{words.app.crash.again}</Button>
      </EmptyState>
    );
  }
}
