import { noFilters, type FilesFilter } from "../../src-preload/contract.ts";
import { useServices } from "../app/context.ts";

/** Goes to the library and shows whose files are not one resume of one person. */
export function useShowFiles(): (kind: FilesFilter) => void {
  const { search, navigation } = useServices();
  return (kind) => {
    search.show({ query: "", filters: { ...noFilters, files: [kind] } }, null);
    navigation.go({ name: "library", candidateId: null });
  };
}
