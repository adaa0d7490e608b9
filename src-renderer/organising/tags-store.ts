/** All tags, and what is done with them; everything offers to be undone. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Tag } from "../../src-preload/contract.ts";
import type { Toasts } from "../app/toasts.ts";
import type { Client } from "../client/client.ts";
import { createLatest } from "../client/latest.ts";
import { toFailure, type Failure } from "../ui/failure.ts";
import { words } from "../words/words.ts";

export interface TagsState {
  tags: readonly Tag[];
  /** Rises when tags or notes may have changed, so that what is shown of them is asked for again. */
  revision: number;
}

export interface TagsDesk {
  readonly store: StoreApi<TagsState>;
  refresh(): void;
  add(candidateIds: readonly string[], names: readonly string[]): Promise<void>;
  takeOff(candidateIds: readonly string[], tags: readonly Pick<Tag, "tagId" | "name">[]): Promise<void>;
  /** Gives why it could not be done, or null. */
  rename(tag: Tag, name: string): Promise<Failure | null>;
  merge(from: Tag, into: Tag): Promise<void>;
  remove(tag: Tag): Promise<void>;
  /** Offers to undo something done: a message with its way back, if there is one. */
  tell(done: string, undoId: string | null): void;
}

/** How many have each tag follows the library, which changes many times a second while files come in. */
const countsMilliseconds = 1500;

export function createTagsDesk(client: Client, toasts: Toasts): TagsDesk {
  const store = createStore<TagsState>(() => ({ tags: [], revision: 0 }));
  const load = createLatest(async () => {
    try {
      store.setState(await client.request("tags.list", {}));
    } catch (thrown) {
      toasts.problem(thrown);
    }
  });
  function refresh(): void {
    store.setState(({ revision }) => ({ revision: revision + 1 }));
    load(undefined);
  }
  client.on("organising.changed", refresh);
  let timer: ReturnType<typeof setTimeout> | null = null;
  client.on("library.changed", () => {
    timer ??= setTimeout(() => {
      timer = null;
      load(undefined);
    }, countsMilliseconds);
  });

  function tell(done: string, undoId: string | null): void {
    toasts.done(done, undoId === null ? undefined : { label: words.organising.undo, run: () => void client.request("organising.undo", { undoId }).then(refresh, toasts.problem) });
  }

  return {
    store,
    refresh,
    tell,
    async add(candidateIds, names) {
      try {
        const { tagged, tags, undoId } = await client.request("tags.add", { candidateIds: [...candidateIds], names: [...names] });
        refresh();
        if (tagged === 0) toasts.done(words.organising.tags.taggedAlready(candidateIds.length));
        else tell(words.organising.tags.tagged(tags.map(({ name }) => name), tagged), undoId);
      } catch (thrown) {
        toasts.problem(thrown);
      }
    },
    async takeOff(candidateIds, tags) {
      try {
        const { untagged, undoId } = await client.request("tags.remove", { candidateIds: [...candidateIds], tagIds: tags.map(({ tagId }) => tagId) });
        refresh();
        if (untagged === 0) toasts.done(words.organising.tags.untaggedNobody);
        else tell(words.organising.tags.untagged(tags.map(({ name }) => name), untagged), undoId);
      } catch (thrown) {
        toasts.problem(thrown);
      }
    },
    async rename(before, typed) {
      try {
        const { tag, undoId } = await client.request("tags.rename", { tagId: before.tagId, name: typed });
        refresh();
        if (undoId !== null) tell(words.organising.tags.renamed(before.name, tag.name), undoId);
        return null;
      } catch (thrown) {
        return toFailure(thrown);
      }
    },
    async merge(from, into) {
      try {
        const { undoId } = await client.request("tags.merge", { from: from.tagId, into: into.tagId });
        refresh();
        tell(words.organising.tags.merged(from.name, into.name), undoId);
      } catch (thrown) {
        toasts.problem(thrown);
      }
    },
    async remove(tag) {
      try {
        const { undoId } = await client.request("tags.delete", { tagId: tag.tagId });
        refresh();
        tell(words.organising.tags.deleted(tag.name), undoId);
      } catch (thrown) {
        toasts.problem(thrown);
      }
    },
  };
}
