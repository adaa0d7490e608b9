/** Words that mean one thing in one trade and another in the next. */
import { describe, expect, it } from "vitest";
import { skillsIn } from "./shipped-taxonomy.ts";

describe("words of more than one trade", () => {
  it.each([
    ["Electrical inspection and testing, troubleshooting, PLC", "software-testing"],
    ["frying and glazing donuts", "window-installation"],
    ["Hot-line representative for e-commerce", "line-cooking"],
    ["unhooked trailers from the tractor", "tractor-operation"],
    ["Process deposits and change orders. Balances the cash drawer", "change-orders"],
    ["our Java team offers internal, back of house solutions", "kitchen-management"],
    ["follow recipes and formulate chemical mixtures in the lab", "menu-planning"],
    ["forging client relationships and alliances", "casting"],
    ["forging client relationships and alliances", "forging"],
    ["managed a P&L of $70 million", "accounts-payable"],
    ["PATIENT ACCESS REP, Excel", "ms-access"],
    ["coding invoices and invoice coding in SAP", "programming"],
    ["Drafting correspondence and data entry", "drafting"],
    ["customer requests for information by phone", "requests-for-information"],
    ["reduced database table seeding", "planting"],
    ["Highline community collage", "mixed-media-art"],
    ["service of the hydraulic system", "fluid-mechanics"],
    ["trained new employees", "intern-supervision"],
    ["boilers and chillers", "water-heaters"],
    ["welding to AWS D1.1 and API 1104", "aws"],
    ["tank inspection to API 6A", "api"],
    ["Information Systems Security Association (ISSA)", "issa"],
    ["Active listening, reading comprehension, mathematics", "reading-instruction"],
  ])("%s: no %s", (text, skill) => {
    expect(skillsIn(text)).not.toContain(skill);
  });

  it.each([
    ["Selenium, test cases, testing", "software-testing"],
    ["glazing, window installation, carpentry", "window-installation"],
    ["Prepared hot line dishes in the kitchen", "line-cooking"],
    ["drove the tractor on the farm", "tractor-operation"],
    ["construction contracts and change orders", "change-orders"],
    ["back of house of a restaurant, front of house", "kitchen-management"],
    ["wrote menus and recipes", "menu-planning"],
    ["forging of steel parts", "forging"],
    ["A/P, A/R and payroll", "accounts-payable"],
    ["Word, Excel, Access", "ms-access"],
    ["AutoCAD drafting", "drafting"],
    ["submittals, RFI and construction drawings", "requests-for-information"],
    ["Terraform, AWS, Kubernetes", "aws"],
    ["taught phonics and reading comprehension to students", "reading-instruction"],
    ["hydraulic systems", "hydraulics"],
    ["trained new employees", "training"],
    ["boilers, chillers and cooling towers for HVAC", "boilers"],
  ])("%s: %s", (text, skill) => {
    expect(skillsIn(text)).toContain(skill);
  });
});
