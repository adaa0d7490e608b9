/** Invented people whose names and addresses stand in for a candidate's: as many women as men, each of another origin. */

export interface OtherPerson {
  given: string;
  family: string;
  place: string;
  street: string;
}

/** Two of each origin, a woman and a man. */
export const otherPeople: readonly OtherPerson[] = [
  { given: "Hannah", family: "Whitfield", place: "Leeds, United Kingdom", street: "14 Orchard Lane" },
  { given: "Matthew", family: "Ashworth", place: "Bristol, United Kingdom", street: "3 Mill Road" },
  { given: "Lakisha", family: "Booker", place: "Detroit, MI", street: "2210 Linwood Avenue" },
  { given: "Tyrone", family: "Jefferson", place: "Baltimore, MD", street: "418 Druid Street" },
  { given: "Ngozi", family: "Okafor", place: "Lagos, Nigeria", street: "9 Awolowo Road" },
  { given: "Emeka", family: "Adeyemi", place: "Abuja, Nigeria", street: "27 Gana Street" },
  { given: "Fatima", family: "Mansour", place: "Cairo, Egypt", street: "5 Talaat Street" },
  { given: "Khalid", family: "Haddad", place: "Amman, Jordan", street: "11 Rainbow Street" },
  { given: "Guadalupe", family: "Ramirez", place: "Puebla, Mexico", street: "60 Juarez Street" },
  { given: "Carlos", family: "Hernandez", place: "Bogota, Colombia", street: "7 Caldas Street" },
  { given: "Agnieszka", family: "Nowak", place: "Gdansk, Poland", street: "21 Polna Street" },
  { given: "Krzysztof", family: "Wozniak", place: "Lublin, Poland", street: "8 Lipowa Street" },
];
