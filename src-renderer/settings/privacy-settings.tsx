import { useAnswer } from "../app/context.ts";
import { Problem } from "../ui/notice.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { PathText } from "./path-text.tsx";
import { words } from "../words/words.ts";

/** What is stored where, and that nothing is sent. */
export function PrivacySettings() {
  return (
    <>
      <p className="mt-1 text-pretty">{words.settings.privacy.nothingSent}</p>
      <p className="mt-2 text-pretty text-ink-soft">{words.settings.privacy.who}</p>
      <p className="mt-2 text-pretty text-ink-soft">{words.settings.privacy.meaning}</p>
      <Places />
      <p className="mt-3 text-pretty text-ink-soft">{words.settings.privacy.browser}</p>
    </>
  );
}

function Places() {
  const { data, failure, retry } = useAnswer("care.places", {});
  if (failure !== null) return <Problem thrown={failure} onRetry={retry} />;
  if (data === null) return <Skeleton lines={5} className="mt-3" />;
  return (
    <table className="mt-4 w-full table-fixed border-collapse text-left">
      <caption className="pb-1.5 text-left font-semibold">{words.settings.privacy.table}</caption>
      <thead>
        <tr className="border-b border-line text-xs text-ink-faint">
          <th scope="col" className="w-[38%] py-1.5 pr-3 font-medium">{words.settings.privacy.columns.what}</th>
          <th scope="col" className="py-1.5 pr-3 font-medium">{words.settings.privacy.columns.where}</th>
          <th scope="col" className="w-[9.5rem] py-1.5 font-medium">{words.settings.privacy.columns.size}</th>
        </tr>
      </thead>
      <tbody>
        {data.places.map(({ what, path, bytes, files }) => (
          <tr key={what} className="border-b border-line align-top last:border-0">
            <th scope="row" className="py-2 pr-3 font-normal text-pretty">{words.settings.privacy.place[what]}</th>
            <td className="py-2 pr-3 font-mono text-xs break-words text-ink-soft"><PathText path={path} /></td>
            <td className="numerals py-2 text-ink-soft">{words.settings.privacy.files(bytes, files)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
