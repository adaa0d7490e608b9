/** Scans in the import queue: they wait for text recognition, or for a person who leaves them out. */
export const sql = `
-- Pages that are pictures of text; null while nobody knows of any. Such an item waits for recognition.
ALTER TABLE ingest_item ADD COLUMN scan_pages INTEGER;
-- 1: there is text besides, so the file can be stored without its pictures.
ALTER TABLE ingest_item ADD COLUMN scan_partial INTEGER NOT NULL DEFAULT 0 CHECK (scan_partial IN (0, 1));
-- 1: the pictures are to be left unread.
ALTER TABLE ingest_item ADD COLUMN scan_skipped INTEGER NOT NULL DEFAULT 0 CHECK (scan_skipped IN (0, 1));
`;
