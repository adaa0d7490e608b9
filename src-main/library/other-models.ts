/** Forgetting what tables keep for each model. */

/**
 * SQL that deletes the rows of all models but those in its one parameter, a JSON list of model keys. The models are found one by one in
 * the primary key, which begins with `model_id`: looking at every row would read all vectors of a library each time it is opened
 * (300,000 of them: 220 ms; this way 0.2 ms).
 */
export const forgetOtherModels = (table: "embedding" | "passage_index" | "index_stray"): string =>
  `WITH RECURSIVE model (id) AS (
     SELECT min(model_id) FROM ${table}
     UNION ALL SELECT (SELECT min(model_id) FROM ${table} WHERE model_id > model.id) FROM model WHERE model.id IS NOT NULL
   )
   DELETE FROM ${table} WHERE model_id IN (SELECT id FROM model WHERE id NOT IN (SELECT value FROM json_each(?)))`;
