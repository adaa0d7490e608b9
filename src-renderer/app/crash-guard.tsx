import { Component, type ReactNode } from "react";
import { TriangleAlert } from "lucide-react";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";

/** A screen that breaks says so in its own place; the other places stay usable. */
export class CrashGuard extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <EmptyState level={1} icon={TriangleAlert} title="This screen broke" text="Your library is untouched. Show the screen again, or go to another place.">
        <Button onClick={() => this.setState({ broken: false })}>Show it again</Button>
      </EmptyState>
    );
  }
}
