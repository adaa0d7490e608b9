/**
 * Which resumes are one person's: a pure function of the resumes, of what they share, and of what the recruiter said, so that it does
 * not depend on the order in which they came.
 */
import { clearlyDiffer } from "./names.ts";

export interface PersonResume {
  resumeId: number;
  name: string | null;
  /** Settles the order of what would otherwise be equal. */
  contentHash: string;
}

export interface ResumePair {
  low: number;
  high: number;
  /** What they share makes them one person's unless something speaks against it. */
  joins: boolean;
  verdict: "merged" | "apart" | null;
}

/** A group that grows; the recruiter's word may have put names into it that differ. */
interface Group {
  members: number[];
  /** The names its members go by. */
  names: Set<string>;
  byRecruiter: boolean;
}

/**
 * The resumes in groups, one a person. The recruiter's merges always hold. A link by shared details holds unless the recruiter said
 * "apart", or it would put names into one group that clearly differ: a resume without a name, or with an initial only, that shares
 * details with two people who differ belongs to neither until somebody says so.
 */
export function partition(resumes: readonly PersonResume[], pairs: readonly ResumePair[]): number[][] {
  const known = new Map(resumes.map((resume) => [resume.resumeId, resume]));
  const groups = new Map<number, Group>(resumes.map(({ resumeId, name }) => [resumeId, { members: [resumeId], names: new Set(name === null ? [] : [name]), byRecruiter: false }]));
  const within = pairs.filter(({ low, high }) => known.has(low) && known.has(high));
  const nameOf = (id: number): string | null => known.get(id)?.name ?? null;
  const apart = new Set(within.filter(({ verdict }) => verdict === "apart").flatMap(({ low, high }) => [`${String(low)} ${String(high)}`, `${String(high)} ${String(low)}`]));
  const isApart = (a: number, b: number): boolean => apart.has(`${String(a)} ${String(b)}`);

  function union(a: number, b: number, byRecruiter: boolean): void {
    const [one, other] = [groups.get(a), groups.get(b)];
    if (!one || !other || one === other) return;
    one.members.push(...other.members);
    for (const name of other.names) one.names.add(name);
    one.byRecruiter ||= other.byRecruiter || byRecruiter;
    for (const id of other.members) groups.set(id, one);
  }

  for (const { low, high } of within.filter(({ verdict }) => verdict === "merged")) union(low, high, true);

  const links = within.filter(({ joins, verdict }) => joins && verdict === null);
  const neighbours = new Map<number, number[]>();
  for (const { low, high } of links) {
    for (const [from, to] of [[low, high], [high, low]] as const) {
      const near = neighbours.get(from);
      if (near) near.push(to);
      else neighbours.set(from, [to]);
    }
  }
  /** Whether among some neighbours there are two who differ. Of those of one group who go by one name, one speaks for all. */
  function differ(near: readonly number[]): boolean {
    if (apart.size > 0 && near.some((a, i) => near.slice(i + 1).some((b) => groups.get(a) !== groups.get(b) && isApart(a, b)))) return true;
    const namesOfGroups = new Map<string, Set<Group | undefined>>();
    for (const id of near) {
      const name = nameOf(id);
      if (name !== null) namesOfGroups.set(name, (namesOfGroups.get(name) ?? new Set()).add(groups.get(id)));
    }
    const names = [...namesOfGroups];
    return names.some(([one, of], i) => names.slice(i + 1).some(([other, ofOther]) => clearlyDiffer(one, other) && !(of.size === 1 && ofOther.size === 1 && of.has([...ofOther][0]))));
  }
  const torn = new Set([...neighbours].filter(([, near]) => differ(near)).map(([id]) => id));

  const contradict = (a: Group, b: Group): boolean => {
    if (apart.size > 0 && a.members.some((x) => b.members.some((y) => isApart(x, y)))) return true;
    const pairsOfNames = [...a.names].flatMap((x) => [...b.names].map((y) => clearlyDiffer(x, y)));
    return a.byRecruiter || b.byRecruiter ? pairsOfNames.length > 0 && pairsOfNames.every((differs) => differs) : pairsOfNames.some((differs) => differs);
  };
  const hash = (id: number): string => known.get(id)?.contentHash ?? "";
  const keyOf = ({ low, high }: ResumePair): string => [hash(low), hash(high)].sort().join(" ");
  const inOrder = links.filter(({ low, high }) => !torn.has(low) && !torn.has(high)).map((pair) => ({ pair, key: keyOf(pair) })).sort((a, b) => (a.key < b.key ? -1 : 1));
  for (const { pair } of inOrder) {
    const [one, other] = [groups.get(pair.low), groups.get(pair.high)];
    if (one && other && one !== other && !contradict(one, other)) union(pair.low, pair.high, false);
  }
  return [...new Set(groups.values())].map(({ members }) => members.sort((a, b) => a - b));
}
