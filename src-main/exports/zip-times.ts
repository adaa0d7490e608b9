/** The same time for every file of a zip archive, so that the same content gives the same bytes whenever it is packed. */

/** 1 January 1980, midnight: the earliest that the format knows (APPNOTE 4.4.6; high half the date, low half the time). */
const earliest = ((1 << 5) | 1) << 16;

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const endLength = 22;
const entryLength = 46;

/** Sets the times in place and gives the archive back. It must be one that has no comment, as spreadsheets have none. */
export function withoutTimes(zip: Buffer): Buffer {
  const end = zip.length - endLength;
  if (end < 0 || zip.readUInt32LE(end) !== endOfDirectory) throw new Error("This is not a zip archive without a comment.");
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== directoryEntry) throw new Error("The directory of this zip archive is broken.");
    zip.writeUInt32LE(earliest, at + 12);
    zip.writeUInt32LE(earliest, zip.readUInt32LE(at + 42) + 10);
    at += entryLength + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return zip;
}
