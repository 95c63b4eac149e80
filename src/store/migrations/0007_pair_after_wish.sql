-- A wish that was turned into a pairing: the pair knows which.
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql, ') STRICT', ',
    wish INTEGER REFERENCES wish) STRICT') WHERE name = 'pairing';
PRAGMA writable_schema = RESET;
CREATE INDEX pairing_by_wish ON pairing (wish) WHERE wish IS NOT NULL;
