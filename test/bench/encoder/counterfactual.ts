/**
 * How far a vector moves when only the name in a sentence changes, before any redaction: what the encoder knows about names,
 * and why Winnow takes them out first.
 */
import { dot } from "./vectors.ts";
import type { Encode } from "./vectors.ts";

interface Group {
  origin: string;
  gender: "women" | "men";
  names: string[];
}

/** Invented combinations of common given names and surnames. */
const groups: Group[] = [
  { origin: "English", gender: "women", names: ["Emily Walsh", "Claire Bennett", "Hannah Moore"] },
  { origin: "English", gender: "men", names: ["Greg Walsh", "Matthew Bennett", "Luke Moore"] },
  { origin: "African American", gender: "women", names: ["Lakisha Washington", "Ebony Jefferson", "Tanisha Booker"] },
  { origin: "African American", gender: "men", names: ["Jamal Washington", "Tyrone Jefferson", "DeShawn Booker"] },
  { origin: "Indian", gender: "women", names: ["Priya Sharma", "Ananya Iyer", "Deepika Patel"] },
  { origin: "Indian", gender: "men", names: ["Rahul Sharma", "Vikram Iyer", "Amit Patel"] },
  { origin: "Chinese", gender: "women", names: ["Xiuying Zhang", "Meiling Chen", "Lihua Wang"] },
  { origin: "Chinese", gender: "men", names: ["Jianguo Zhang", "Weidong Chen", "Haoran Wang"] },
  { origin: "Arabic", gender: "women", names: ["Fatima Haddad", "Aisha Mansour", "Layla Khoury"] },
  { origin: "Arabic", gender: "men", names: ["Mohammed Haddad", "Omar Mansour", "Khalid Khoury"] },
  { origin: "Hispanic", gender: "women", names: ["Guadalupe Hernandez", "Lucia Ramirez", "Carmen Torres"] },
  { origin: "Hispanic", gender: "men", names: ["Jose Hernandez", "Miguel Ramirez", "Carlos Torres"] },
  { origin: "Polish", gender: "women", names: ["Agnieszka Nowak", "Katarzyna Zielinska", "Ewa Wozniak"] },
  { origin: "Polish", gender: "men", names: ["Krzysztof Nowak", "Tomasz Zielinski", "Piotr Wozniak"] },
  { origin: "Nigerian", gender: "women", names: ["Ngozi Okafor", "Folake Adeyemi", "Chiamaka Eze"] },
  { origin: "Nigerian", gender: "men", names: ["Emeka Okafor", "Babatunde Adeyemi", "Chinedu Eze"] },
];

/** A line with the place of a name, and the requirement it answers. */
const lines: [line: string, requirement: string][] = [
  ["{} led a team of 12 nurses on a surgical ward", "Experience leading nursing staff"],
  ["{} built the payments service in Java and Kotlin", "Backend development in Java"],
  ["{} closed the books of three companies each month", "Month-end close"],
  ["{} welded pressure pipes to class 1", "Certified pipe welder"],
  ["{} taught mathematics to years 7 to 11", "Secondary school mathematics teacher"],
  ["{} negotiated freight rates with 20 carriers", "Transport procurement"],
  ["{} sold software to hospitals, 130 % of quota", "Proven record in enterprise sales"],
  ["{} cared for residents with dementia", "Care assistant for elderly people"],
  ["{} ran recruitment for 60 engineering roles a year", "Talent acquisition for technical roles"],
  ["{} designed steel frames for six-storey buildings", "Structural engineering"],
  ["{} cooked for 300 covers a night", "Experience in a busy kitchen"],
  ["{} answered 80 calls a day", "Call centre experience"],
];

export interface Movement {
  group: string;
  /** Mean of 1 − cosine between the line with a name of the group and the line with “The candidate”. */
  distance: number;
  /** Mean change of the cosine with the requirement. */
  shift: number;
}

/** What each group's names do to the vectors, and the largest gap of the shifts between two groups. */
export async function counterfactual(encode: Encode): Promise<{ movements: Movement[]; largestGap: number }> {
  const [neutral, asked] = [
    await encode(lines.map(([line]) => line.replace("{}", "The candidate"))),
    await encode(lines.map(([, requirement]) => requirement)),
  ];
  const movements: Movement[] = [];
  for (const { origin, gender, names } of groups) {
    let [distance, shift] = [0, 0];
    for (const name of names) {
      const named = await encode(lines.map(([line]) => line.replace("{}", name)));
      for (const [at, vector] of named.entries()) {
        const [without, query] = [neutral[at] ?? vector, asked[at] ?? vector];
        distance += 1 - dot(vector, without);
        shift += dot(vector, query) - dot(without, query);
      }
    }
    const count = names.length * lines.length;
    movements.push({ group: `${origin}, ${gender}`, distance: distance / count, shift: shift / count });
  }
  const shifts = movements.map(({ shift }) => shift);
  return { movements, largestGap: Math.max(...shifts) - Math.min(...shifts) };
}
