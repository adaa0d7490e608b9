import { useStore } from "zustand";
import { useServices } from "../app/context.ts";

/** Whether this window is in blind review. */
export const useBlind = (): boolean => useStore(useServices().blind.store, (state) => state.on);
