PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql, ') STRICT', ',
    photos TEXT) STRICT') WHERE name = 'activity';
PRAGMA writable_schema = RESET;
