import { describe, expect, it } from "vitest";
import { noPage } from "../../../src-main/documents/pdf-columns.ts";
import type { Glyph, PageGlyphs } from "../../../src-main/documents/pdf-glyphs.ts";
import { pageLines } from "../../../src-main/documents/pdf-page.ts";
import { noRulings } from "../../../src-main/documents/pdf-rulings.ts";
import { pdfText, writeLines, type Drawing } from "./make-files.ts";

const said = async (draw: Drawing): Promise<string[]> => (await pdfText(draw)).split("\n").filter((line) => line !== "");
/** Writes text in a box of a width, as word processors do, from a point downwards. */
function write(pdf: PDFKit.PDFDocument, x: number, y: number, width: number, text: string): number {
  pdf.text(text, x, y, { width });
  return pdf.y;
}

describe("layouts that few resumes have", () => {
  it("three columns under a headline read one after the other", async () => {
    const columns = [
      ["Contact", "Dock 3, Rotterdam", "jane@example.com", "Languages", "Dutch", "English"],
      ["Experience", "North Yard, welder", "Built frames for ships", "South Yard, helper", "Carried plates", "Cut plates"],
      ["Education", "Harbour School", "Diploma in welding", "Skills", "Arc welding", "Drawings"],
    ];
    const lines = await said((pdf) => {
      pdf.fontSize(24).text("Jane Example", 40, 40, { lineBreak: false }).fontSize(10);
      columns.forEach((column, i) => { writeLines(pdf, 40 + 180 * i, 100 + 3 * i, column, 15); });
    });
    expect(lines).toEqual(["Jane Example", ...columns.flat()]);
  });

  it("a sidebar at the right reads after the main column, whichever is drawn first", async () => {
    const main = ["Experience", "Welder at North Yard", "Built frames for two hulls and led the shift", "Checked seams by sound", "Helper at South Yard", "Carried plates to the welders of the day"];
    const side = ["Contact", "jane@example.com", "Skills", "Arc welding", "Drawings"];
    const lines = await said((pdf) => {
      pdf.rect(400, 0, 195, 842).fill("#223344").fillColor("white");
      writeLines(pdf, 420, 97, side, 22);
      pdf.fillColor("black").fontSize(22).text("Jane Example", 40, 50, { lineBreak: false }).fontSize(12);
      writeLines(pdf, 40, 100, main, 18);
    });
    expect(lines[0]).toBe("Jane Example");
    const text = lines.join("\n");
    expect(text).toContain(main.join("\n"));
    expect(text).toContain(side.join("\n"));
  });

  it("a timeline with dates in the middle keeps each job's line together", async () => {
    const jobs = [["North Yard", "2015 - 2020", "Shift leader"], ["South Yard", "2012 - 2015", "Welder"], ["East Yard", "2010 - 2012", "Trainee"], ["West Yard", "2009 - 2010", "Cleaner"]];
    const lines = await said((pdf) => {
      pdf.moveTo(290, 90).lineTo(290, 400).stroke();
      jobs.forEach(([yard, dates, title], i) => {
        pdf.text(yard ?? "", 60, 100 + 60 * i, { lineBreak: false });
        pdf.text(dates ?? "", 255, 100 + 60 * i, { lineBreak: false });
        pdf.text(title ?? "", 400, 100 + 60 * i, { lineBreak: false });
      });
    });
    expect(lines).toEqual(jobs.map((job) => job.join("\t")));
  });

  it("a timeline whose jobs stand left and right of it in turn reads from job to job", async () => {
    const jobs = [
      ["Shift leader, North Yard", "Led twelve welders on two hulls", "and checked their seams"],
      ["Welder, South Yard", "Built frames for barges and", "carried the plates for others"],
      ["Trainee, East Yard", "Learned to read drawings and", "to weld in every position"],
      ["Cleaner, West Yard", "Kept the shop in order and", "learned what a yard is like"],
    ];
    const lines = await said((pdf) => {
      jobs.forEach((job, i) => {
        writeLines(pdf, i % 2 === 0 ? 60 : 360, 100 + 50 * i, job);
        pdf.text(`201${String(8 - i)}`, 285, 100 + 50 * i, { lineBreak: false });
      });
    });
    expect(lines.map((line) => line.replace(/\t?201\d\t?/, ""))).toEqual(jobs.flat());
    expect(lines.filter((line) => /201\d/.test(line))).toHaveLength(4);
  });

  it("lists of two columns under one title after the other read title by title", async () => {
    const lists = [
      { title: "Strengths", left: ["Calm", "Careful", "Strong", "Patient"], right: ["Quick", "On time", "Tidy", "Fair"] },
      { title: "Tools", left: ["Torch", "Hammer", "Crane", "Saw"], right: ["Gauge", "Ruler", "Level", "Plumb"] },
    ];
    const lines = await said((pdf) => {
      lists.forEach(({ title, left, right }, i) => {
        pdf.text(title, 40, 100 + 90 * i, { lineBreak: false });
        writeLines(pdf, 60, 120 + 90 * i, left);
        writeLines(pdf, 220, 120 + 90 * i, right);
      });
    });
    expect(lines).toEqual(lists.flatMap(({ title, left, right }) => [title, ...left, ...right]));
  });

  it("a headline in white on a coloured band is read first, with the contact details beside it behind it", async () => {
    const lines = await said((pdf) => {
      pdf.rect(0, 0, 595, 110).fill("#2c6fca").fillColor("white");
      pdf.fontSize(28).text("Jane Example", 40, 45, { lineBreak: false });
      pdf.fontSize(11).text("Welder and shift leader", 40, 78, { lineBreak: false });
      writeLines(pdf, 430, 40, ["jane@example.com", "+31 10 1234567", "Rotterdam"], 15);
      pdf.fillColor("black");
      writeLines(pdf, 40, 140, ["Twenty years in shipyards around the north, first as a helper and then as the leader of a shift", "of twelve, with a good eye for seams."], 15);
    });
    expect(lines.slice(0, 5)).toEqual(["Jane Example", "Welder and shift leader", "jane@example.com", "+31 10 1234567", "Rotterdam"]);
  });

  it("a table whose cells hold several lines reads row by row, each cell whole", async () => {
    const rows = [
      ["North Yard, Rotterdam, the second largest", "Led twelve welders on two hulls and checked all of their seams", "2015 - 2020"],
      ["South Yard, Antwerp, builder of barges", "Built frames for barges and carried the plates for others to cut", "2012 - 2015"],
      ["East Yard, Hamburg, now closed for good", "Learned to read drawings and to weld in every position there is", "2010 - 2012"],
    ];
    const widths = [130, 230, 100];
    const lines = await said((pdf) => {
      let y = 100;
      for (const row of rows) {
        let bottom = y;
        let x = 50;
        row.forEach((cell, i) => {
          bottom = Math.max(bottom, write(pdf, x + 5, y + 5, (widths[i] ?? 0) - 10, cell));
          x += widths[i] ?? 0;
        });
        x = 50;
        for (const width of widths) {
          pdf.rect(x, y, width, bottom + 5 - y).stroke();
          x += width;
        }
        y = bottom + 5;
      }
    });
    const text = lines.join(" ").replace(/\s+/g, " ");
    let at = 0;
    for (const row of rows) {
      const places = row.map((cell) => text.indexOf(cell));
      expect(places.every((place) => place >= at)).toBe(true);
      at = Math.max(...places);
    }
  });

  it("section titles in a column of their own stand before what they name", async () => {
    const sections = [
      ["Profile", ["Welder with twenty years in shipyards around the north and some in", "the south, who reads drawings of hulls and tanks."]],
      ["Experience", ["North Yard, shift leader, 2015 - 2020", "Led twelve welders on two hulls and checked their seams by sound.", "South Yard, welder, 2012 - 2015", "Built frames for barges."]],
      ["Education", ["Harbour School, diploma in welding, 2003", "First aid course, 2010"]],
      ["Skills", ["Arc welding, drawings, forklift"]],
    ] as const;
    const draw = (byColumn: boolean): Drawing => (pdf) => {
      pdf.fontSize(24).text("Jane Example", 40, 40, { lineBreak: false });
      const places: number[] = [];
      let y = 100;
      for (const [, lines] of sections) {
        places.push(y);
        y += 15 * lines.length + 20;
      }
      const title = (i: number): unknown => pdf.fontSize(13).text(sections[i]?.[0] ?? "", 40, (places[i] ?? 0) - 2, { lineBreak: false });
      const body = (i: number): void => { pdf.fontSize(11); writeLines(pdf, 150, places[i] ?? 0, [...sections[i]?.[1] ?? []], 15); };
      if (byColumn) sections.forEach((_, i) => title(i));
      sections.forEach((_, i) => {
        if (!byColumn) title(i);
        body(i);
      });
    };
    const expected = ["Jane Example", ...sections.flatMap(([title, lines]) => [title, ...lines])];
    expect(await said(draw(true))).toEqual(expected);
    expect(await said(draw(false))).toEqual(expected);
  });

  it("a title set sideways along the page does not mix with the lines it stands beside", async () => {
    const lines = ["Experience", "North Yard, shift leader", "Led twelve welders", "Education", "Harbour School"];
    const read = await said((pdf) => {
      writeLines(pdf, 120, 100, lines, 18);
      pdf.fontSize(30).rotate(-90, { origin: [60, 300] }).text("CURRICULUM VITAE", 60, 300, { lineBreak: false });
    });
    expect(read.filter((line) => line !== "CURRICULUM VITAE")).toEqual(lines);
    expect(read).toContain("CURRICULUM VITAE");
  });
});

describe("a timeline without dates in the middle", () => {
  it("reads its jobs at the left and right in turn, also where one begins beside the end of the one before", async () => {
    const jobs = [
      ["Head of Marketing", "Elbe Foods, 2020 – 2024", "Opened the Danish market"],
      ["Marketing Manager", "Nordlicht, 2016 – 2020", "Doubled the newsletter"],
      ["Assistant", "Hafen Verlag, 2013 – 2016", "Booked the stands of fairs"],
      ["Intern", "Radio Alster, 2012", "Cut interviews for the morning"],
    ];
    for (const pitch of [60, 30]) {
      const lines = await said((pdf) => {
        pdf.moveTo(290, 90).lineTo(290, 400).stroke();
        jobs.forEach((job, i) => { writeLines(pdf, i % 2 === 0 ? 60 : 320, 100 + pitch * i, job); });
      });
      expect(lines).toEqual(jobs.flat());
    }
  });
});

describe("headings of letters set apart", () => {
  it("are words, also where the blanks between the letters are drawn", async () => {
    const lines = await said((pdf) => {
      writeLines(pdf, 40, 100, ["S K I L L S", "V O L U N T E E R   W O R K", "A B or C, and 1 2 3 4"], 30);
    });
    expect(lines).toEqual(["SKILLS", "VOLUNTEER WORK", "A B or C, and 1 2 3 4"]);
  });
});

describe("a page that runs from right to left", () => {
  /** Letters of 5 points from the right edge `end` leftwards; Latin words as they are. */
  const glyphs = (text: string, end: number, y: number): Glyph[] => {
    const seen = /[a-z]/.test(text) ? [...text] : [...text].reverse();
    return seen.map((letter, i) => ({ text: letter, x: end - 5 * (seen.length - i), y, width: 5, size: 10, font: "f", angle: 0, hidden: null }));
  };
  it("has its first column at the right", () => {
    const side = ["פרטי קשר", "noa@levy.example", "תל אביב", "כישורים", "ניהול מוצר"];
    const main = ["ניסיון תעסוקתי", "מנהלת מוצר, חברת גלים", "הובלתי צוות של שבעה אנשים", "אנליסטית, בנק הים", "בניתי מודלים לחיזוי ביקוש", "השכלה"];
    const all = [...side.flatMap((text, i) => glyphs(text, 550, 100 + 19 * i)), ...main.flatMap((text, i) => glyphs(text, 400, 100 + 16 * i))];
    const page: PageGlyphs = { glyphs: all, marks: [], rulings: noRulings, pictures: 0, hasDrawing: false, width: 595, height: 842 };
    expect(pageLines(page, [], noPage, false).lines.map(({ text }) => text)).toEqual([...side, ...main]);
  });
});

describe("a title that runs up the side", () => {
  it("in white on a narrow coloured field is read, for it is seen", async () => {
    const lines = await said((pdf) => {
      pdf.rect(0, 0, 40, 842).fill("#bb3333").fillColor("white").fontSize(26);
      pdf.save().rotate(-90, { origin: [30, 500] }).text("CURRICULUM VITAE", 30, 480, { lineBreak: false }).restore();
      pdf.fillColor("black").fontSize(22).text("Aoife Example", 60, 60, { lineBreak: false }).fontSize(11);
      writeLines(pdf, 60, 100, ["Structural Engineer, Lee Bridges", "Checked bridges of all kinds"]);
    });
    expect(lines).toEqual(["Aoife Example", "Structural Engineer, Lee Bridges", "Checked bridges of all kinds", "CURRICULUM VITAE"]);
  });
});

describe("two short lists under headings of their own beside each other", () => {
  const drawn = (heads: [string, string]): Drawing => (pdf) => {
    pdf.fontSize(11).text("Ran the mass spectrometer of the laboratory for nine years", 40, 60, { lineBreak: false });
    [["MSc Chemistry, Jagiellonian University"], ["Polish", "English"]].forEach((list, i) => {
      pdf.font("Helvetica-Bold").text(heads[i] ?? "", 40 + 260 * i, 100, { lineBreak: false }).font("Helvetica");
      writeLines(pdf, 40 + 260 * i, 116, list);
    });
  };
  it("are read one after the other", async () => {
    expect((await said(drawn(["Education", "Languages"]))).slice(1)).toEqual(["Education", "MSc Chemistry, Jagiellonian University", "Languages", "Polish", "English"]);
  });
  it("are no lists where one heading is a date: it belongs to the line it stands on", async () => {
    expect((await said(drawn(["Vistula Labs", "2015 – 2024"])))[1]).toBe("Vistula Labs\t2015 – 2024");
  });
});
