PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql, ') STRICT', ',
    dialect TEXT) STRICT') WHERE name = 'child';
UPDATE sqlite_schema SET sql = replace(sql, ') STRICT', ',
    village INTEGER REFERENCES village,
    dialects TEXT,
    offers TEXT) STRICT') WHERE name = 'volunteer';
PRAGMA writable_schema = RESET;
CREATE INDEX volunteer_by_village ON volunteer (village) WHERE village IS NOT NULL;
