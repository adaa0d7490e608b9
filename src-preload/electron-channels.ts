/** Electron's channels between main process and preload; the contract itself goes over the port. */
export const channels = {
  /** Page → main: this page wants to talk to the engine; with the language that was chosen in it, or null. */
  connect: "winnow:connect",
  /** Main → page, with a port: the engine listens at its other end. */
  enginePort: "winnow:engine-port",
  /** Main → page: the engine's process ended and is being started again. */
  engineStopped: "winnow:engine-stopped",
} as const;
