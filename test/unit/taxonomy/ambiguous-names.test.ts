import { describe, expect, it } from "vitest";
import { skillsIn } from "./shipped-taxonomy.ts";

describe("names that also mean something else", () => {
  it.each([
    ["Languages: Go, Python, SQL", "go"],
    ["Backend services in Go and Kubernetes", "go"],
    ["Statistics with R, Python and SAS", "r"],
    ["R programming", "r"],
    ["Firmware in C, C++ and assembly language", "c"],
    ["iOS apps in Swift and Objective-C", "swift"],
    ["Java, Spring, Hibernate", "spring"],
    ["Rust developer", "rust"],
    ["Ruby, PostgreSQL", "ruby"],
    ["Scala, Spark, Kafka", "scala"],
    ["Node, Express, MongoDB", "express-js"],
    ["Node, Express, MongoDB", "node-js"],
    ["games in Unity and C#", "unity"],
    ["Figma, Sketch, InVision", "sketch"],
    ["Flash, Photoshop", "adobe-animate"],
    ["Oracle, SQL Server, MySQL", "oracle-database"],
    ["Sage, QuickBooks", "sage"],
    ["Lean, Six Sigma", "lean"],
    ["Jenkins, Ant, Maven", "ant"],
    ["CMake, Make, Jenkins", "make"],
    ["Ansible, Chef, Puppet", "chef"],
    ["Ansible, Chef, Puppet", "puppet"],
    ["Proficient in Excel", "excel"],
    ["excel, powerpoint, word", "word"],
    ["Word, Excel", "word"],
    ["Excel, Outlook and Access", "outlook"],
    ["PowerPoint, Access", "ms-access"],
    ["MS Teams, PowerPoint", "microsoft-teams"],
    ["Flutter, Dart", "dart"],
    ["Fluent in Spanish", "spanish"],
    ["Languages: English, French", "french"],
    ["Epic EMR", "epic"],
    ["Charting in Epic for the ICU", "epic"],
    ["GCP, AWS", "google-cloud"],
    ["GCP, clinical trials, pharmacovigilance", "good-clinical-practice"],
    ["managed AP and invoices", "accounts-payable"],
    ["L&D, NICU, nursing", "labor-and-delivery"],
    ["L&D, onboarding, recruiting", "learning-and-development"],
  ])("%s names %s", (text, id) => {
    expect(skillsIn(text)).toContain(id);
  });

  it.each([
    ["We go the extra mile. Go above and beyond with Python", "go"],
    ["Go-live support for Python services", "go"],
    ["R&D budget for Python", "r"],
    ["Children's ward, section R", "r"],
    ["C-level clients, Python", "c"],
    ["John C. Smith, Java developer", "c"],
    ["A swift reply", "swift"],
    ["Interned in Spring 2019 as a Java developer", "spring"],
    ["removed rust from pipes", "rust"],
    ["I react quickly to Python errors", "react"],
    ["Express delivery, parcels", "express-js"],
    ["community and Unity in diversity", "unity"],
    ["Photography with flash", "adobe-animate"],
    ["sage advice", "sage"],
    ["a lean budget", "lean"],
    ["Make sure that Jenkins runs", "make"],
    ["Executive Chef, Italian kitchen", "chef"],
    ["Excel at teamwork", "excel"],
    ["I excel in teaching", "excel"],
    ["word of mouth", "word"],
    ["a positive outlook on Excel", "outlook"],
    ["access to buildings, QuickBooks", "ms-access"],
    ["led teams of five", "microsoft-teams"],
    ["French cuisine", "french"],
    ["Polish nails and shoes", "polish"],
    ["an epic journey", "epic"],
    ["nodes of a graph", "node-js"],
    ["Twitter: @someone", "twitter"],
    ["in a timely fashion, politely", "fashion"],
    ["driving growth", "driving"],
    ["Baltimore, MD", "doctor-of-medicine"],
    ["rest of the day", "rest-api"],
    ["technology adoption", "child-protection"],
    ["call him, then her", "medical-records"],
  ])("%s does not name %s", (text, id) => {
    expect(skillsIn(text)).not.toContain(id);
  });

  it("still names what stands beside them", () => {
    expect(skillsIn("Make sure that Jenkins runs")).toEqual(["jenkins"]);
    expect(skillsIn("We go far with Python")).toEqual(["python"]);
  });
});
