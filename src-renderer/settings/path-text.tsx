import { Fragment } from "react";

/** A path that may go on in another line after a folder, and not in the middle of a name. */
export function PathText({ path }: { path: string }) {
  return path.split(/(?<=[/\\])/).map((part, at) => (
    <Fragment key={at}>
      {part}
      <wbr />
    </Fragment>
  ));
}
