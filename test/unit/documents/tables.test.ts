import { describe, expect, it } from "vitest";
import { pdfText, writeLines, type Drawing } from "./make-files.ts";

const said = async (draw: Drawing): Promise<string[]> => (await pdfText(draw)).split("\n").filter((line) => line !== "");

/** A table with a border around each cell; each cell's lines stand where they are told to. */
function bordered(pdf: PDFKit.PDFDocument, top: number, widths: number[], rows: string[][][], how: (x: number, y: number, width: number, height: number) => void): number {
  let y = top;
  for (const row of rows) {
    const height = 10 + 14 * Math.max(...row.map((cell) => cell.length));
    let x = 40;
    row.forEach((cell, i) => {
      const width = widths[i] ?? 0;
      how(x, y, width, height);
      writeLines(pdf, x + 4, y + 5, cell);
      x += width;
    });
    y += height;
  }
  return y;
}

describe("tables with borders", () => {
  const rows = [
    [["Period"], ["Employer"], ["Duties"]],
    [["Jan 2019 –", "Mar 2023"], ["Borrowdale Water", "Company, Leeds", "Plant engineer"], ["Kept four stations running", "Trained nine technicians"]],
    [["2012 – 2014"], ["City of Ripon"], ["Read meters"]],
  ];
  const expected = ["Period\tEmployer\tDuties", "Jan 2019 – Mar 2023", "Borrowdale Water Company, Leeds", "Plant engineer", "Kept four stations running", "Trained nine technicians", "2012 – 2014\tCity of Ripon\tRead meters"];
  const widths = [75, 120, 250];

  it("read cell by cell, with lines that only ran out of room joined", async () => {
    expect(await said((pdf) => { pdf.fontSize(11); bordered(pdf, 100, widths, rows, (x, y, width, height) => pdf.rect(x, y, width, height).stroke()); })).toEqual(expected);
  });

  it("read so too where each border is a thin filled strip, and where all cells are drawn in one path", async () => {
    expect(await said((pdf) => {
      pdf.fontSize(11);
      bordered(pdf, 100, widths, rows, (x, y, width, height) => {
        for (const [left, top, wide, high] of [[x, y, width, 1], [x, y + height, width, 1], [x, y, 1, height], [x + width, y, 1, height]] as const) pdf.rect(left, top, wide, high).fill("#333333");
        pdf.fill("black");
      });
    })).toEqual(expected);
    expect(await said((pdf) => {
      pdf.fontSize(11);
      bordered(pdf, 100, widths, rows, (x, y, width, height) => pdf.rect(x, y, width, height));
      pdf.stroke();
    })).toEqual(expected);
  });

  it("leave the rows of a list of labels beside each other", async () => {
    const labels = [[["Greek"], ["native"]], [["German"], ["C1"]]];
    expect(await said((pdf) => { bordered(pdf, 100, [50, 60], labels, (x, y, width, height) => pdf.rect(x, y, width, height).stroke()); })).toEqual(["Greek\tnative", "German\tC1"]);
  });

  it("stand in their place between what is above and below", async () => {
    const lines = await said((pdf) => {
      pdf.fontSize(11).text("Work", 40, 80, { lineBreak: false });
      const bottom = bordered(pdf, 100, widths, rows, (x, y, width, height) => pdf.rect(x, y, width, height).stroke());
      pdf.text("Education", 40, bottom + 20, { lineBreak: false });
    });
    expect(lines).toEqual(["Work", ...expected, "Education"]);
  });
});

describe("a cell that reaches over several rows", () => {
  it("is read with the first of them, though it is written at its middle", async () => {
    const lines = await said((pdf) => {
      pdf.rect(40, 100, 120, 48).stroke();
      for (const y of [100, 124]) for (const x of [160, 280]) pdf.rect(x, y, 120, 24).stroke();
      writeLines(pdf, 46, 119, ["Banco del Plata"]);
      writeLines(pdf, 166, 107, ["Branch manager", "Teller"], 24);
      writeLines(pdf, 286, 107, ["2018 – 2024", "2014 – 2018"], 24);
    });
    expect(lines).toEqual(["Banco del Plata\tBranch manager\t2018 – 2024", "Teller\t2014 – 2018"]);
  });
});

describe("boxes beside each other", () => {
  const cards = [
    ["Education", "MSc Statistics, 2015"],
    ["Languages", "Arabic (native)", "English", "French"],
  ];
  it("with frames are read one after the other", async () => {
    const lines = await said((pdf) => {
      cards.forEach((card, i) => {
        pdf.roundedRect(40 + 260 * i, 100, 250, 80, 6).stroke();
        writeLines(pdf, 48 + 260 * i, 110, card);
      });
    });
    expect(lines).toEqual(cards.flat());
  });

  it("that are coloured fields are read one after the other, white ones are not seen", async () => {
    const boxes = (colour: string): Drawing => (pdf) => {
      cards.forEach((_, i) => pdf.rect(40 + 260 * i, 100, 250, 80).fill(colour));
      pdf.fill("black");
      cards.forEach((card, i) => { writeLines(pdf, 48 + 260 * i, 110, card); });
    };
    expect(await said(boxes("#dde8ff"))).toEqual(cards.flat());
  });

  it("of one word each stay on their line", async () => {
    const lines = await said((pdf) => {
      ["Java", "Kafka", "Redis"].forEach((skill, i) => {
        pdf.roundedRect(40 + 80 * i, 100, 70, 18, 8).stroke();
        pdf.text(skill, 50 + 80 * i, 104, { lineBreak: false });
      });
    });
    expect(lines).toEqual(["Java\tKafka\tRedis"]);
  });
});

describe("tables without lines", () => {
  it("read row by row where columns are proven by three rows, each cell whole", async () => {
    const rows = [
      ["Ionian Ferries", "Purser", "05/2019 –\n09/2023"],
      ["Hotel Astir", "Front desk manager", "04/2014 –\n04/2019"],
      ["National Centre for Marine Research\nand Training", "Guide", "2011 – 2014"],
    ];
    const lines = await said((pdf) => {
      pdf.fontSize(11);
      rows.forEach((row, i) => { row.forEach((cell, k) => { writeLines(pdf, [40, 250, 400][k] ?? 0, 100 + 40 * i, cell.split("\n")); }); });
    });
    expect(lines).toEqual(rows.map((row) => row.map((cell) => cell.replace("\n", " ")).join("\t")));
  });

  it("keep a range of dates that is broken over lines whole, before the job beside it", async () => {
    const jobs = [
      { dates: ["March 2020 –", "present", "(4 years)"], job: ["Lead Engineer", "Baltic Shipping", "Rebuilt the booking desk", "Led five engineers"] },
      { dates: ["June 2016 –", "February 2020"], job: ["Engineer", "Amber Bank", "Kept the bank online"] },
      { dates: ["2014 – 2016"], job: ["Junior Developer", "Studio Kormoran"] },
    ];
    const lines = await said((pdf) => {
      pdf.text("Experience", 40, 84, { lineBreak: false });
      jobs.forEach(({ dates, job }, i) => {
        writeLines(pdf, 40, 100 + 80 * i, dates);
        writeLines(pdf, 160, 100 + 80 * i, job);
      });
    });
    expect(lines).toEqual(["Experience", ...jobs.flatMap(({ dates, job: [first, ...rest] }) => [`${dates.join(" ")}\t${first ?? ""}`, ...rest])]);
  });

  it("leave a title and its firm beside their place and dates line by line", async () => {
    const lines = await said((pdf) => {
      writeLines(pdf, 40, 100, ["Lead Engineer", "Baltic Shipping"]);
      writeLines(pdf, 400, 100, ["Gdansk", "2015 – 2020"]);
      writeLines(pdf, 40, 150, ["Engineer", "Amber Bank"]);
      writeLines(pdf, 400, 150, ["Sopot", "2012 – 2015"]);
    });
    expect(lines).toEqual(["Lead Engineer\tGdansk", "Baltic Shipping\t2015 – 2020", "Engineer\tSopot", "Amber Bank\t2012 – 2015"]);
  });
});

describe("a page of nothing but lines and crumbs", () => {
  it("is read to its end", async () => {
    const text = await pdfText((pdf) => {
      pdf.fontSize(4);
      for (let i = 0; i < 60; i++)
        for (let k = 0; k < 60; k++) {
          pdf.rect(10 + 9 * k, 10 + 13 * i, 9, 13).stroke();
          pdf.text("ab", 12 + 9 * k, 13 + 13 * i, { lineBreak: false });
        }
    });
    expect(text.match(/ab/g)?.length).toBe(3600);
  });
});
