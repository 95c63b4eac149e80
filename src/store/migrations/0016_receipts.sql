PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql, ') STRICT', ',
    receipt TEXT,
    no_receipt_reason TEXT) STRICT') WHERE name = 'wish';
PRAGMA writable_schema = RESET;
-- What was paid before there was a place for the number is not asked about again.
UPDATE wish SET no_receipt_reason = 'earlier' WHERE bought_on IS NOT NULL AND cost_cents IS NOT NULL;
-- Today asks for those that are missing, closed wishes too.
CREATE INDEX wish_without_receipt ON wish (bought_on)
WHERE bought_on IS NOT NULL AND receipt IS NULL AND no_receipt_reason IS NULL;
