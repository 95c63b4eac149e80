PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql, ') STRICT', ',
    took_over INTEGER REFERENCES pairing,
    notes_shown TEXT,
    reviewed_on TEXT,
    review_words TEXT) STRICT') WHERE name = 'pairing';
PRAGMA writable_schema = RESET;
CREATE INDEX pairing_by_took_over ON pairing (took_over) WHERE took_over IS NOT NULL;
