CREATE TABLE local_rule (
    id INTEGER PRIMARY KEY,
    rule TEXT NOT NULL,
    set_on TEXT NOT NULL,
    value TEXT NOT NULL,
    basis TEXT
) STRICT;
CREATE TABLE day_off (
    id INTEGER PRIMARY KEY,
    day TEXT NOT NULL,
    worked INTEGER NOT NULL,
    name TEXT NOT NULL
) STRICT;
