import { createContext, use, useEffect, useEffectEvent } from "react";
import { useStore } from "zustand";
import type { Method, Params, Result } from "../../src-preload/contract.ts";
import type { Answer } from "../client/answers.ts";
import type { ScreenCommand, ScreenCommands } from "./commands.ts";
import type { Place } from "./navigation.ts";
import type { Services } from "./services.ts";

export const ServicesContext = createContext<Services | null>(null);

export function useServices(): Services {
  const services = use(ServicesContext);
  if (services === null) throw new Error("A component of Winnow stands outside its ServicesContext.");
  return services;
}

export const usePlace = (): Place => useStore(useServices().navigation.store);

/**
 * The engine's answer to a request, asked again when `version` changes or the connection comes back. While a newer one is
 * on its way the old one is given.
 */
export function useAnswer<M extends Method>(method: M, params: Params<M>, version: string | number = 0): Answer<Result<M>> & { retry(): void } {
  const { answers, bridge } = useServices();
  const opened = useStore(bridge.connection, (connection) => connection.opened);
  const answer = useStore(answers.store, (all) => answers.read(all, method, params));
  const full = `${String(opened)}/${String(version)}`;
  const hold = useEffectEvent(() => answers.hold(method, params));
  const ask = useEffectEvent((wanted: string) => answers.load(method, params, wanted));
  const key = JSON.stringify(params);
  useEffect(() => hold(), [method, key]);
  useEffect(() => ask(full), [method, key, full]);
  const retry = (): void => answers.load(method, params, `${full}/again after ${String(performance.now())}`);
  return { ...answer, retry };
}

/** Offers the screen's meaning of the list commands for as long as it is shown. */
export function useCommands(commands: ScreenCommands): void {
  const { board } = useServices().commands;
  const run = useEffectEvent((name: ScreenCommand) => commands[name]?.());
  const names = (Object.keys(commands) as ScreenCommand[]).filter((name) => commands[name] !== undefined).sort().join(" ");
  useEffect(() => {
    const offered: ScreenCommands = {};
    for (const name of names.split(" ").filter(Boolean) as ScreenCommand[]) offered[name] = () => run(name);
    return board.offer(offered);
  }, [board, names]);
}
