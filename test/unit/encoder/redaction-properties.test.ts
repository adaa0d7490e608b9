import { describe, expect, it } from "vitest";
import { redact } from "../../../src-main/encoder/redaction.ts";

/** A small seeded generator (mulberry32), so that a failure can be repeated. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** {slots} are filled with a person's name, title and gendered words. */
const sentences = [
  "{title} {first} {last} led {his} team of twelve; {he} built it {himself}.",
  "{first}'s managers trusted {him} with the ICU rota, and the idea was {hers}.",
  "Ask {last}, {first} about {his} thesis: {he} wrote it alone.",
  "{He} migrated payroll to SAP. {His} reports went to the {chairman}.",
  "References: {title}. {last} ({email}), {first}.",
  "{FIRST} {LAST} | {email} | {phone}",
  "Worked as a {waiter} and later as {salesman} of the year, {first} says.",
  "A {man} of few words, {first} {last} mentors young {women}.",
  "{HE} RAN THE NIGHT SHIFT AND TRAINED {HIS} COLLEAGUES",
  "The {father} of two returned from {paternity} leave in 2019.",
  "Customers wrote that {he}’s the best; they asked for {him} by name: {first}.",
  "{title} {last} holds an MS in CS and ran the HIS at a {male} ward.",
  "Elected {spokesman}, {he} or the {steward} speaks for {himself}.",
  "By {first} {middle} {last}, who signs as {initial}. {last}",
  "Pronouns: {he}/{him}. Alum of a {fraternity}.",
  "linkedin.com/in/{handle} and {handle}@mail.example",
];

type Person = Record<string, string>;
function person(first: string, middle: string, last: string, gendered: Person): Person {
  const handle = `${first}.${last}`.toLowerCase().replace(/[^a-z.]/g, "");
  return {
    first, middle, last, handle,
    FIRST: first.toUpperCase(),
    LAST: last.toUpperCase(),
    initial: first.charAt(0),
    email: `${handle}@mail.example`,
    phone: gendered.he === "he" ? "+1 555 010 7788" : "(0221) 555 01 99",
    ...gendered,
  };
}
const male: Person = {
  title: "Mr", he: "he", He: "He", HE: "HE", him: "him", his: "his", His: "His", HIS: "HIS", hers: "his", himself: "himself",
  chairman: "chairman", waiter: "waiter", salesman: "salesman", man: "man", women: "men", father: "father", paternity: "paternity",
  male: "male", spokesman: "Spokesman", steward: "steward", fraternity: "fraternity",
};
const female: Person = {
  title: "Ms", he: "she", He: "She", HE: "SHE", him: "her", his: "her", His: "Her", HIS: "HER", hers: "hers", himself: "herself",
  chairman: "chairwoman", waiter: "waitress", salesman: "saleswoman", man: "woman", women: "women", father: "mother",
  paternity: "maternity", male: "female", spokesman: "Spokeswoman", steward: "stewardess", fraternity: "sorority",
};
const people = [
  person("James", "Robert", "Walker", male),
  person("Mary", "Ann", "Baker", female),
  person("Will", "Grant", "Page", male),
  person("María-José", "Q.", "Núñez", female),
  person("Nguyễn", "Văn", "Hồ", male),
  person("Siobhán", "R.", "O’Brien", female),
  person("Aisha", "Bint", "al-Farsi", female),
  person("Łukasz", "J.", "Żółć", male),
  person("Lakisha", "T.", "Washington", female),
  person("Mehmet", "Ali", "Yıldız", male),
];

const filled = (sentence: string, who: Person) => sentence.replace(/\{(\w+)\}/g, (_, slot: string) => who[slot] ?? slot);
const redacted = (sentence: string, who: Person) =>
  redact(filled(sentence, who), { names: [`${who.first} ${who.middle} ${who.last}`] });

describe("redaction", () => {
  it.each(sentences)("does not tell who it is about: %s", (sentence) => {
    const [first, ...others] = people.map((who) => redacted(sentence, who));
    for (const other of others) expect(other).toBe(first);
  });

  it.each(sentences)("leaves no name and no gendered word: %s", (sentence) => {
    for (const who of people) {
      const text = redacted(sentence, who);
      expect(text).not.toMatch(/\b(?:he|she|her|him|hers|himself|herself|wom[ae]n|mother|father)\b/i);
      for (const name of [who.first, who.last]) expect(text.toLowerCase()).not.toContain(name?.toLowerCase());
    }
  });

  it("gives one result for any mixture of swapped pronouns", () => {
    const forms = [["he", "she"], ["him", "her"], ["his", "her"], ["his", "hers"], ["himself", "herself"], ["He", "She"], ["His", "Her"]];
    for (const [one = "", two = ""] of forms) {
      for (const frame of ["%", "then % spoke", "(%)", "“%”, said", "%, the nurse", "%'s"]) {
        const [a, b] = [one, two].map((word) => redact(frame.replace("%", word), { names: [] }));
        expect(a, `${one} / ${two} in ${frame}`).toBe(b);
      }
    }
  });

  it("redacts a result to itself, whatever is put together", () => {
    const random = seeded(20260101);
    const parts = [
      ...sentences, "12", "Main Street", "123 Oak", "Avenue,", "a@b.example", "+1", "555", "0142", "(", ")", ",", "Born", "in", "1990", "Paris",
      "Age:", "34", "years old", "Gender:", "male", "Mr", ".", "née", "J.", "www.x.example", "@", "Pronouns:", "married", "with", "two children",
      "Address:", "|", "\n", "  ", "Skype:", "[", "]", "s/", "(s)", "he", "Ward", "sister", "maternity", "leave", "man", "MAN", "Person", "They",
      "D", "O", "B", ":", "-", "PO", "Box", "US", "Citizen", "Miss", "June", "NW1", "6XE", "·", "’s", "Father's name:", "github.com/", "x",
    ];
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] ?? (list[0] as T);
    for (let i = 0; i < 3000; i++) {
      const who = pick(people);
      const text = Array.from({ length: 1 + Math.floor(random() * 14) }, () => filled(pick(parts), who)).join(pick(["", " ", " ", " "]));
      const names = [`${who.first} ${who.last}`];
      const once = redact(text, { names });
      expect(redact(once, { names }), JSON.stringify(text)).toBe(once);
    }
  });

  it.each([
    "a@", "1-", "a", "1", "a.", "a-", "@", "+1 ", "www.", "https://", "he ", "HE ", "Jane ", "J. ", "(", ") ", "12 Aa ", "Born in A ",
    "Father's name: ", "Address: 1", "\n", " ", "\uE000", "e\u0301\u0301", "A@b.c ", "1 Aa St ", "Gender: ", "s/he ", "J.' ", "Aa\n", "github.com/", "’s",
  ])("comes to the end of half a megabyte of %j", (unit) => {
    expect(redact(unit.repeat(Math.ceil(500_000 / unit.length)), { names: ["Jane J. Doe"] })).not.toContain("Jane");
  });
});
