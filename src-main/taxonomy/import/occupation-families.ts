/**
 * Winnow's role families for the occupation codes of O*NET (SOC) and ESCO (ISCO-08). The longest code that an occupation's code begins with
 * decides. Groups that are no one family (maids and secretaries to drivers) are left out, so their titles stay unknown.
 */

const soc = readCodes(`
11 management, 11-2011 marketing, 11-2021 marketing, 11-2022 sales, 11-203 public-relations, 11-3012 office, 11-3013 cleaning, 11-3021 it, 11-3031 finance,
11-3051 manufacturing, 11-3061 procurement, 11-3071 logistics, 11-311 hr, 11-312 hr, 11-313 training, 11-9013 agriculture, 11-9021 construction, 11-903 teaching,
11-9041 engineering, 11-9051 culinary, 11-907 hospitality, 11-908 hospitality, 11-9111 healthcare, 11-912 science, 11-9141 real-estate, 11-9151 advocacy, 11-9161 public-safety,
13-102 procurement, 13-103 insurance, 13-1041 law, 13-1051 construction, 13-107 hr, 13-1081 logistics, 13-1082 project-management, 13-1111 consulting, 13-112 hospitality,
13-1131 public-relations, 13-114 hr, 13-1151 training, 13-1161 marketing, 13-2 finance, 13-2011 accounting, 13-202 real-estate, 13-2053 insurance, 13-207 banking, 13-208 accounting,
15-1211 it, 15-1212 security, 15-1221 software, 15-123 it, 15-124 it, 15-1242 data, 15-1243 data, 15-125 software, 15-1255 design, 15-1299 it, 15-2 data,
17 engineering, 17-1011 construction, 17-102 construction, 19 science, 19-303 healthcare, 21 advocacy, 23 law, 25 teaching, 27-1 design, 27-101 arts, 27-2 arts, 27-202 fitness,
27-303 public-relations, 27-304 arts, 27-4 digital-media, 29 healthcare, 29-1051 pharmacy, 29-114 nursing, 29-115 nursing, 29-116 nursing, 29-117 nursing, 29-2052 pharmacy, 29-2061 nursing,
31 healthcare, 31-11 nursing, 31-9011 beauty, 31-9095 pharmacy, 33 public-safety, 35 culinary, 37 cleaning, 39-5 beauty, 39-6 hospitality, 39-7 hospitality, 39-9011 teaching, 39-9031 fitness,
41-1 retail, 41-2 retail, 41-3 sales, 41-3021 insurance, 41-3031 finance, 41-4 sales, 41-902 real-estate, 41-9 sales, 43 office, 43-3021 accounting, 43-3031 accounting, 43-3051 accounting,
43-3071 banking, 43-4051 customer-service, 43-5 logistics, 43-9041 insurance, 45 agriculture, 47 construction, 47-2111 trades, 47-2152 trades, 49 trades, 49-3 automotive, 49-3011 aviation,
51 manufacturing, 51-3 culinary, 51-4121 trades, 51-6 apparel, 53-1 logistics, 53-2 aviation, 53-3 logistics, 53-4 logistics, 53-5 logistics, 53-7 logistics, 55 public-safety`);

const isco = readCodes(`
0 public-safety, 11 management, 12 management, 1211 finance, 1212 hr, 1221 marketing, 1222 public-relations, 1223 science, 131 agriculture, 1321 manufacturing, 1322 manufacturing,
1323 construction, 1324 logistics, 133 it, 1341 teaching, 1342 healthcare, 1343 advocacy, 1344 advocacy, 1345 teaching, 1346 finance, 1411 hospitality, 1412 culinary, 1420 retail, 1431 fitness,
211 science, 212 data, 213 science, 214 engineering, 215 engineering, 2161 construction, 2162 construction, 2163 design, 2164 construction, 2165 engineering, 2166 digital-media,
22 healthcare, 222 nursing, 2262 pharmacy, 23 teaching, 2411 accounting, 2412 finance, 2413 finance, 242 consulting, 2423 hr, 2424 training, 2431 marketing, 2432 public-relations, 2433 sales, 2434 sales,
2511 it, 2512 software, 2513 software, 2514 software, 2519 software, 2521 data, 2522 it, 2523 it, 2529 security, 261 law, 262 teaching, 263 science, 2634 healthcare, 2635 advocacy, 2636 advocacy,
264 digital-media, 265 arts, 311 engineering, 312 manufacturing, 3123 construction, 313 manufacturing, 314 science, 3142 agriculture, 3153 aviation, 3154 aviation, 3155 aviation, 32 healthcare, 322 nursing,
3213 pharmacy, 3311 finance, 3313 accounting, 3315 insurance, 3321 insurance, 3322 sales, 3323 procurement, 3331 logistics, 3332 hospitality, 3333 hr, 3334 real-estate, 334 office, 335 public-safety,
3411 law, 3412 advocacy, 342 fitness, 343 arts, 3432 design, 3434 culinary, 351 it, 352 it, 41 office, 421 banking, 422 customer-service, 431 accounting, 432 logistics, 441 office,
511 hospitality, 512 culinary, 513 culinary, 514 beauty, 515 cleaning, 521 retail, 522 retail, 523 retail, 5242 sales, 5243 sales, 531 teaching, 532 nursing, 541 public-safety, 61 agriculture, 62 agriculture, 63 agriculture,
71 construction, 7126 trades, 7127 trades, 721 trades, 722 manufacturing, 7231 automotive, 7232 aviation, 7233 trades, 731 arts, 732 manufacturing, 741 trades, 742 trades, 751 culinary, 752 trades, 753 apparel,
81 manufacturing, 82 manufacturing, 83 logistics, 91 cleaning, 92 agriculture, 931 construction, 932 manufacturing, 933 logistics, 94 culinary`);

function readCodes(list: string): ReadonlyMap<string, string> {
  return new Map(list.trim().split(/,\s*/).map((entry) => entry.split(" ") as [string, string]));
}

function longest(code: string, codes: ReadonlyMap<string, string>): string | null {
  for (let length = code.length; length > 0; length--) {
    const family = codes.get(code.slice(0, length));
    if (family !== undefined) return family;
  }
  return null;
}

/** The family of an O*NET-SOC code ("15-1252.00"), or null. */
export const familyOfSoc = (code: string): string | null => longest(code, soc);

/** The family of an ISCO-08 code ("2512", or ESCO's "C2512"), or null. */
export const familyOfIsco = (code: string): string | null => longest(code.replace(/^.*[^\d.]/, ""), isco);

/** All families that the two tables name. */
export const namedFamilies: ReadonlySet<string> = new Set([...soc.values(), ...isco.values()]);
