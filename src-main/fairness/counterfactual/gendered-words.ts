/** Words that tell a person's gender, each with the one that stands for the other. */
const pairs: readonly (readonly [string, string])[] = [
  ["he", "she"], ["himself", "herself"], ["mr", "ms"], ["man", "woman"], ["men", "women"], ["male", "female"], ["father", "mother"], ["son", "daughter"],
  ["brother", "sister"], ["husband", "wife"], ["boy", "girl"], ["boys", "girls"], ["gentleman", "lady"], ["paternity", "maternity"], ["fatherhood", "motherhood"],
  ["chairman", "chairwoman"], ["spokesman", "spokeswoman"], ["salesman", "saleswoman"], ["businessman", "businesswoman"], ["foreman", "forewoman"],
  ["waiter", "waitress"], ["waiters", "waitresses"], ["steward", "stewardess"], ["actor", "actress"], ["headmaster", "headmistress"], ["fraternity", "sorority"],
  ["alumnus", "alumna"], ["herr", "frau"], ["männlich", "weiblich"],
];

/** "her" stands for "him" and for "his"; what is scored is the same for all three. "Mrs" and "Miss" have no other side. */
const oneWay: readonly (readonly [string, string])[] = [["him", "her"], ["his", "her"], ["hers", "his"], ["her", "his"], ["mrs", "mr"], ["miss", "mr"]];

export const genderedSwaps: ReadonlyMap<string, string> = new Map([...pairs.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]), ...oneWay]);
