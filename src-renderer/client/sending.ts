import type { ConnectedBridge } from "./connection.ts";

/** The same bridge, which also knows whether files are on their way to the engine: they are gone with the page. */
export function watchSending(bridge: ConnectedBridge): { bridge: ConnectedBridge; isSending: () => boolean } {
  let underWay = 0;
  return {
    bridge: {
      ...bridge,
      async pathsOf(files, onProgress, together) {
        underWay += 1;
        try {
          return await bridge.pathsOf(files, onProgress, together);
        } finally {
          underWay -= 1;
        }
      },
    },
    isSending: () => underWay > 0,
  };
}
