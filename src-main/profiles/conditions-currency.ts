/** Currencies as people write them. A sign that several countries use stays a sign unless something says which is meant. */

/** Signs of one currency each. */
const plainSigns: Readonly<Record<string, string>> = {
  "€": "EUR", "£": "GBP", "₹": "INR", "₽": "RUB", "₩": "KRW", "₪": "ILS", "₱": "PHP", "₺": "TRY", "₫": "VND", "₦": "NGN", "฿": "THB", "₴": "UAH",
  "zł": "PLN", "kč": "CZK", "r$": "BRL", "us$": "USD", "c$": "CAD", "ca$": "CAD", "a$": "AUD", "au$": "AUD", "nz$": "NZD", "s$": "SGD", "hk$": "HKD", "nt$": "TWD",
  "euro": "EUR", "euros": "EUR", "pounds": "GBP", "sfr": "CHF",
};

/** Signs that several countries use, by the country that tells which is meant. */
const sharedSigns: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "$": { US: "USD", CA: "CAD", AU: "AUD", NZ: "NZD", SG: "SGD", HK: "HKD", MX: "MXN", PR: "USD" },
  "¥": { JP: "JPY", CN: "CNY" },
  kr: { SE: "SEK", NO: "NOK", DK: "DKK", IS: "ISK" },
  Rs: { IN: "INR", PK: "PKR", LK: "LKR", NP: "NPR", MU: "MUR" },
};
const sharedSpellings: Readonly<Record<string, string>> = { "$": "$", "¥": "¥", kr: "kr", "kr.": "kr", rs: "Rs", "rs.": "Rs", dollars: "$", dollar: "$", rupees: "Rs" };

/** ISO 4217 codes that amounts of pay are written with. */
const codes =
  "USD EUR GBP CHF CAD AUD NZD SGD HKD JPY CNY INR PKR LKR NPR BDT SEK NOK DKK ISK PLN CZK HUF RON BGN UAH RUB TRY ILS AED SAR QAR KWD BHD OMR EGP MAD TND NGN KES GHS ZAR MUR BRL MXN ARS CLP COP PEN PHP THB VND IDR MYR KRW TWD";
const isCode = new Set(codes.split(" "));

const spelled = "US\\$|CA\\$|C\\$|AU\\$|A\\$|NZ\\$|S\\$|HK\\$|NT\\$|R\\$|SFr|zł|Kč|kr\\.?|Rs\\.?|[$€£₹₽₩₪₱₺₫₦฿₴¥]";
const spelledCodes = codes.split(" ").join("|");
const before = new RegExp(`(?:(?<![\\p{L}$])(?:${spelled}|${spelledCodes}))\\s?$`, "iu");
const after = new RegExp(`^\\s?(?:${spelled}|(?:${spelledCodes}|euros?|dollars?|pounds|rupees))(?!\\p{L})`, "iu");

/** A currency at the end of `text`: the words, or null. */
export const currencyBefore = (text: string): string | null => before.exec(text.slice(-8))?.[0] ?? null;

/** A currency at the beginning of `text`: the words, or null. */
export const currencyAfter = (text: string): string | null => after.exec(text.slice(0, 12))?.[0] ?? null;

/**
 * The currency that written words mean: an ISO code; or the sign itself where several countries use it and `country` (ISO code of
 * where the text speaks of, or null) is none of them.
 */
export function currencyOf(words: string, country: string | null): string | null {
  const bare = words.trim();
  const code = bare.toUpperCase();
  if (isCode.has(code)) return code;
  const plain = plainSigns[bare.toLowerCase()];
  if (plain !== undefined) return plain;
  const shared = sharedSpellings[bare.toLowerCase()];
  if (shared === undefined) return null;
  return (country === null ? undefined : sharedSigns[shared]?.[country]) ?? shared;
}

/** Currencies in which nobody is paid so much for a month, or so little for a day. */
const hard = new Set(["USD", "EUR", "GBP", "CHF", "CAD", "AUD", "NZD", "$"]);
const yearlyFrom = 20_000;
const hourlyBelow = 80;

/** What an amount can only be meant for where no word says it; null where it could be meant for several. */
export function plainPeriod(amount: number, currency: string | null): "year" | "hour" | null {
  if (currency === null || !hard.has(currency)) return null;
  return amount >= yearlyFrom ? "year" : amount < hourlyBelow ? "hour" : null;
}
