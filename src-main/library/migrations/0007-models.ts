/** Which models a library uses. */
export const sql = `
-- encoder: whose vectors rankings use; without a row, the one that ships. previous: the one before, whose vectors are kept for
-- going back. next: every text is being read by it, and then it becomes the encoder. hash: of the model's files, hex.
CREATE TABLE model_in_use (
  role TEXT PRIMARY KEY CHECK (role IN ('encoder', 'previous', 'next', 'reranker')),
  id   TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
