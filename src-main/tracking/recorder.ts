import os from "node:os";

/** Who is at the computer, by the name of their account; empty where the system does not know. */
export function personAtComputer(): string {
  try {
    return os.userInfo().username;
  } catch {
    // A container may run under a number that has no name.
    return "";
  }
}
