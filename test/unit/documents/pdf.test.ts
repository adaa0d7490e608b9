import { describe, expect, it } from "vitest";
import { readDocument } from "../../../src-main/documents/read-document.ts";
import { codeOf, makePdf, makePng, pdfText, textOf, writeLines } from "./make-files.ts";

const left = ["Contact and skills", "Welding of thin steel", "Reading of drawings", "Forklift licence held", "First aid course done"];
const right = ["Work history of years", "Built frames for ships", "Led a shift of welders", "Checked seams by sound", "Kept the shop in order"];

describe("columns", () => {
  it("reads two columns drawn one after the other, the left one first", async () => {
    const text = await pdfText((pdf) => {
      writeLines(pdf, 40, 100, left);
      writeLines(pdf, 320, 100, right);
    });
    expect(text.replace(/\n+/g, "\n")).toBe([...left, ...right].join("\n"));
  });

  it("reads two columns apart though they are drawn from top to bottom, when their lines do not share baselines", async () => {
    const text = await pdfText((pdf) => {
      left.forEach((line, i) => {
        pdf.text(line, 40, 100 + 20 * i, { lineBreak: false });
        pdf.text(right[i] ?? "", 320, 110 + 20 * i, { lineBreak: false });
      });
    });
    expect(text.replace(/\n+/g, "\n")).toBe([...left, ...right].join("\n"));
  });

  it("reads a headline over the full width before the columns below it", async () => {
    const headline = "Jane Example, welder and shift leader with twenty years in shipyards around the north";
    const text = await pdfText((pdf) => {
      writeLines(pdf, 40, 60, [headline]);
      writeLines(pdf, 40, 100, left);
      writeLines(pdf, 320, 100, right);
    });
    expect(text.startsWith(headline)).toBe(true);
    expect(text.indexOf(left[4] ?? "")).toBeLessThan(text.indexOf(right[0] ?? ""));
  });

  it("reads the name first though it stands over the second column", async () => {
    const text = await pdfText((pdf) => {
      writeLines(pdf, 40, 100, left);
      pdf.fontSize(24).text("Jane Example", 320, 96, { lineBreak: false }).fontSize(12);
      writeLines(pdf, 320, 140, right);
    });
    expect(text.replace(/\n+/g, "\n")).toBe(["Jane Example", ...left, ...right].join("\n"));
  });

  it("knows a column from the page before though little of it is left", async () => {
    const text = await pdfText((pdf) => {
      writeLines(pdf, 40, 100, left);
      writeLines(pdf, 250, 100, right);
      pdf.addPage();
      writeLines(pdf, 40, 100, ["Dutch, fluent"]);
      writeLines(pdf, 250, 100, ["Ended in 2012", "Seams for tanks"]);
    });
    expect(text).toContain("Dutch, fluent\n\nEnded in 2012\nSeams for tanks");
  });

  it("goes on with the wide column in which the page before ended, and reads the sidebar after it", async () => {
    const text = await pdfText((pdf) => {
      writeLines(pdf, 40, 100, left);
      writeLines(pdf, 250, 100, right);
      pdf.addPage();
      writeLines(pdf, 40, 100, ["Papers", "Forklift licence", "Rigging", "First aid", "Crane signals"]);
      writeLines(pdf, 250, 100, ["Apprentice, Harbour Yard and Sons", "Ground and cleaned the seams of tanks", "Ended in 2012"]);
    });
    expect(text).toContain("Ended in 2012\n\nPapers");
  });

  it("leaves the foot of a page, drawn first, below both columns", async () => {
    const text = await pdfText((pdf) => {
      pdf.text("Harbour Street 12, Bergen", 40, 700, { lineBreak: false });
      writeLines(pdf, 40, 100, left);
      writeLines(pdf, 250, 100, right);
    });
    expect(text.trim().endsWith("Harbour Street 12, Bergen")).toBe(true);
  });

  it("reads first the words at the foot of a page that are much larger than all others", async () => {
    const text = await pdfText((pdf) => {
      writeLines(pdf, 40, 100, right);
      pdf.fontSize(28).text("Ingrid Solheim", 40, 700, { lineBreak: false });
    });
    expect(text.startsWith("Ingrid Solheim")).toBe(true);
  });

  it("knows the column that a long date nearly reaches", async () => {
    const text = await pdfText((pdf) => {
      pdf.fontSize(10);
      [["since 2019", "Welder"], ["06/2013 – 02/2019", "Rigger"], ["2010", "Apprentice"]].forEach(([dates, title], i) => {
        pdf.text(dates ?? "", 40, 100 + 14 * i, { lineBreak: false });
        pdf.text(title ?? "", 132, 100 + 14 * i, { lineBreak: false });
      });
    });
    expect(text.split("\n")).toEqual(["since 2019\tWelder", "06/2013 – 02/2019\tRigger", "2010\tApprentice"]);
  });

  it("reads a table of labels and values row by row", async () => {
    const text = await pdfText((pdf) => {
      [["Languages", "Dutch, English"], ["Tools", "Hammer, torch"], ["Papers", "Forklift"], ["Other", "Chess"]].forEach(([label, value], i) => {
        pdf.text(label ?? "", 40, 100 + 14 * i, { lineBreak: false });
        pdf.text(value ?? "", 200, 100 + 14 * i, { lineBreak: false });
      });
    });
    expect(text.split("\n")).toEqual(["Languages\tDutch, English", "Tools\tHammer, torch", "Papers\tForklift", "Other\tChess"]);
  });
});

describe("lines", () => {
  it("keeps dates at the right margin on the line of their title, also when they are drawn last", async () => {
    const titles = ["Welder at North Yard", "Helper at South Yard", "Trainee at East Yard", "Cleaner at West Yard"];
    const text = await pdfText((pdf) => {
      writeLines(pdf, 40, 100, titles, 40);
      writeLines(pdf, 480, 100, ["2015 - 2020", "2012 - 2015", "2010 - 2012", "2009 - 2010"], 40);
    });
    expect(text).toContain("Welder at North Yard\t2015 - 2020");
    expect(text).toContain("Cleaner at West Yard\t2009 - 2010");
  });

  it("gives notes at the margin beside bullets to the title above them", async () => {
    const text = await pdfText((pdf) => {
      writeLines(pdf, 40, 100, ["Welder, North Yard", "• Built frames for two hulls", "• Checked seams"]);
      writeLines(pdf, 480, 100, ["Rotterdam", "2015 - 2020"]);
    });
    expect(text).toBe("Welder, North Yard\tRotterdam\t2015 - 2020\n• Built frames for two hulls\n• Checked seams");
  });

  it("puts a blank line between blocks and none between lines of one block", async () => {
    const text = await pdfText((pdf) => {
      writeLines(pdf, 40, 100, ["First line of one", "second line of one", "third line of one"]);
      writeLines(pdf, 40, 170, ["First line of two", "second line of two"]);
    });
    expect(text).toBe("First line of one\nsecond line of one\nthird line of one\n\nFirst line of two\nsecond line of two");
  });

  it("joins letters set apart into words", async () => {
    const text = await pdfText((pdf) => {
      [..."EDUCATION"].forEach((letter, i) => pdf.text(letter, 40 + 16 * i, 100, { lineBreak: false }));
    });
    expect(text).toBe("EDUCATION");
  });

  it("separates words that are placed without drawing a blank", async () => {
    const text = await pdfText((pdf) => {
      let x = 40;
      for (const word of ["Built", "the", "frames"]) {
        pdf.text(word, x, 100, { lineBreak: false });
        x += pdf.widthOfString(word) + 2.4;
      }
    });
    expect(text).toBe("Built the frames");
  });

  it("writes bullets of every kind, written or drawn, as one", async () => {
    const text = await pdfText((pdf) => {
      writeLines(pdf, 60, 100, ["Drawn as a disc", "Drawn as a disc too"]);
      pdf.circle(50, 105, 2).fill();
      pdf.circle(50, 119, 2).fill();
      writeLines(pdf, 50, 150, ["\u2022 Written as a dot", "- Written as a dash"]);
      pdf.font("ZapfDingbats").text("n", 50, 185, { lineBreak: false });
      pdf.font("Helvetica").text("Written as a square", 66, 184, { lineBreak: false });
    });
    expect(text.split("\n").filter((line) => line !== "")).toEqual([
      "• Drawn as a disc", "• Drawn as a disc too", "• Written as a dot", "• Written as a dash", "• Written as a square",
    ]);
  });

  it("keeps the hyphen of a compound that a line end divides", async () => {
    const text = await pdfText((pdf) => { writeLines(pdf, 40, 100, ["Worked with cross-", "functional teams"]); });
    expect(text).toBe("Worked with cross-functional\nteams");
  });

  it("drops the hyphen where the document writes the word without one elsewhere", async () => {
    const text = await pdfText((pdf) => { writeLines(pdf, 40, 100, ["Quality manage-", "ment and", "management of people"]); });
    expect(text).toBe("Quality management\nand\nmanagement of people");
  });

  it("reads text that runs up the page", async () => {
    const text = await pdfText((pdf) => {
      writeLines(pdf, 100, 100, ["Jane Example", "Welder of hulls"]);
      pdf.rotate(-90, { origin: [60, 400] }).text("Curriculum vitae", 60, 400, { lineBreak: false });
    });
    expect(text).toBe("Jane Example\nWelder of hulls\n\nCurriculum vitae");
  });

  it("writes the address behind a link unless the words say it", async () => {
    const text = await pdfText((pdf) => {
      pdf.text("LinkedIn", 40, 100, { lineBreak: false, link: "https://www.linkedin.com/in/jane" });
      pdf.text("jane@example.com", 40, 120, { lineBreak: false, link: "mailto:jane@example.com" });
    });
    expect(text).toBe("LinkedIn (https://www.linkedin.com/in/jane)\njane@example.com");
  });
});

describe("what nobody can see", () => {
  const visible = "Jane Example, welder of hulls and tanks";
  const stuffed = "kubernetes kubernetes kubernetes";
  const read = async (draw: (pdf: PDFKit.PDFDocument) => void): Promise<{ text: string; codes: string[] }> => {
    const document = await readDocument(await makePdf((pdf) => {
      pdf.text(visible, 40, 100, { lineBreak: false });
      draw(pdf);
    }), "resume.pdf");
    return { text: document.text, codes: document.warnings.map(({ code }) => code) };
  };

  it.each<[string, (pdf: PDFKit.PDFDocument) => void]>([
    ["white on white", (pdf) => pdf.fillColor("white").text(stuffed, 40, 140, { lineBreak: false })],
    ["fully transparent", (pdf) => pdf.fillOpacity(0).text(stuffed, 40, 140, { lineBreak: false })],
    ["too small", (pdf) => pdf.fontSize(0.5).text(stuffed, 40, 140, { lineBreak: false })],
    ["off the page", (pdf) => pdf.text(stuffed, 700, 140, { lineBreak: false })],
    ["of a rectangle's own colour", (pdf) => pdf.rect(30, 130, 300, 40).fill("#223344").fillColor("#223344").text(stuffed, 40, 140, { lineBreak: false })],
  ])("is left out, with a warning: text %s", async (_, draw) => {
    expect(await read(draw)).toEqual({ text: visible, codes: ["hidden_text"] });
  });

  it("is not white text on a dark sidebar", async () => {
    const { text, codes } = await read((pdf) => pdf.rect(30, 130, 300, 40).fill("#223344").fillColor("white").text(stuffed, 40, 140, { lineBreak: false }));
    expect(text).toContain(stuffed);
    expect(codes).toEqual([]);
  });

  it("is not white text on a picture", async () => {
    const { text } = await read((pdf) => {
      pdf.image(makePng(40, 10), 30, 130, { width: 300, height: 40 });
      pdf.fillColor("white").text(stuffed, 40, 140, { lineBreak: false });
    });
    expect(text).toContain(stuffed);
  });
});

describe("files", () => {
  it("gives pages that tile the text", async () => {
    const document = await readDocument(await makePdf((pdf) => {
      pdf.text("Page one");
      pdf.addPage().text("Page two");
      pdf.addPage();
    }), "resume.pdf");
    expect(document.pages.map(({ number, start, end }) => [number, document.text.slice(start, end)])).toEqual([[1, "Page one\n"], [2, "Page two"], [3, ""]]);
  });

  it("gives the same text for the same bytes", async () => {
    const bytes = await makePdf((pdf) => { writeLines(pdf, 40, 100, left); });
    expect(await textOf(bytes, "a.pdf")).toBe(await textOf(bytes, "a.pdf"));
  });

  it("does not change the bytes it is given", async () => {
    const bytes = await makePdf((pdf) => pdf.text("Jane"));
    const before = Buffer.from(bytes);
    await readDocument(bytes, "a.pdf");
    expect(before.equals(bytes)).toBe(true);
  });

  it("opens a file that only its owner's password protects, and asks for a user's password", async () => {
    expect(await textOf(await makePdf((pdf) => pdf.text("Jane Example"), { ownerPassword: "owner" }), "a.pdf")).toBe("Jane Example");
    expect(await codeOf(await makePdf((pdf) => pdf.text("Jane Example"), { userPassword: "user", ownerPassword: "owner" }), "a.pdf")).toBe("needs_password");
  });

  it("says when there are pictures of text only", async () => {
    expect(await codeOf(await makePdf((pdf) => pdf.image(makePng(60, 80), 0, 0, { width: 595, height: 842 })), "a.pdf")).toBe("needs_ocr");
  });

  it("says when the pages are empty", async () => {
    expect(await codeOf(await makePdf(() => undefined), "a.pdf")).toBe("no_text");
  });

  it("refuses a book, and reads a long resume in part with a warning", async () => {
    const pages = (count: number) => makePdf((pdf) => {
      pdf.text("Jane Example");
      for (let i = 1; i < count; i++) pdf.addPage();
    });
    expect(await codeOf(await pages(201), "a.pdf")).toBe("too_large");
    expect((await readDocument(await pages(101), "a.pdf")).warnings.map(({ code }) => code)).toEqual(["pages_left_out"]);
  });

  it("says when a file is cut off or noise", async () => {
    const whole = await makePdf((pdf) => pdf.text("Jane Example"));
    expect(await codeOf(whole.subarray(0, 300), "a.pdf")).toMatch(/damaged_file|no_text/);
    expect(await codeOf(new Uint8Array(Buffer.from(`%PDF-1.7\n${"\u0001\u0002".repeat(500)}`)), "a.pdf")).toBe("damaged_file");
  });
});
