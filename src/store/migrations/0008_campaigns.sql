-- A round of the spot check has lines; what only a round without lines holds may be empty.
CREATE TABLE spot_check_grown (
    id INTEGER PRIMARY KEY,
    checked_on TEXT NOT NULL,
    body TEXT NOT NULL,
    sample INTEGER NOT NULL,
    strata TEXT,
    seed INTEGER,
    drawn_from INTEGER,
    faults INTEGER,
    due_on TEXT,
    fixed_on TEXT,
    summary TEXT
) STRICT;
INSERT INTO spot_check_grown (id, checked_on, body, sample, seed, faults, due_on, fixed_on, summary)
    SELECT id, checked_on, body, sample, seed, faults, due_on, fixed_on, summary FROM spot_check;
DROP TABLE spot_check;
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET name = 'spot_check', tbl_name = 'spot_check', sql = replace(sql, 'spot_check_grown', 'spot_check') WHERE name = 'spot_check_grown';
PRAGMA writable_schema = RESET;

CREATE TABLE spot_line (
    id INTEGER PRIMARY KEY,
    child INTEGER NOT NULL REFERENCES child,
    drawn_on TEXT NOT NULL,
    spot_check INTEGER REFERENCES spot_check,
    carried INTEGER NOT NULL,
    checked_on TEXT,
    checker TEXT,
    faults TEXT,
    not_asked TEXT,
    finding TEXT,
    due_on TEXT,
    fixed_on TEXT,
    rechecked_on TEXT,
    rolled_on TEXT
) STRICT;
CREATE INDEX spot_line_by_child ON spot_line (child);
CREATE INDEX spot_line_by_spot_check ON spot_line (spot_check);

-- A pupil who came back is seen again; each round of persuasion is a record.
CREATE TABLE school_case_grown (
    id INTEGER PRIMARY KEY,
    child INTEGER NOT NULL REFERENCES child,
    found_on TEXT NOT NULL,
    cause TEXT NOT NULL,
    days_absent INTEGER,
    owner TEXT,
    reported_on TEXT,
    result TEXT,
    returned_on TEXT,
    stable_30_on TEXT,
    stable_90_on TEXT,
    closed_on TEXT
) STRICT;
INSERT INTO school_case_grown (id, child, found_on, cause, days_absent, owner, reported_on, result, closed_on)
    SELECT id, child, found_on, cause, days_absent, owner, reported_on, result, closed_on FROM school_case;
DROP TABLE school_case;
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET name = 'school_case', tbl_name = 'school_case', sql = replace(sql, 'school_case_grown', 'school_case') WHERE name = 'school_case_grown';
PRAGMA writable_schema = RESET;
CREATE INDEX school_case_by_child ON school_case (child);

CREATE TABLE persuasion (
    id INTEGER PRIMARY KEY,
    child INTEGER NOT NULL REFERENCES child,
    talked_on TEXT NOT NULL,
    persuaders TEXT NOT NULL,
    way TEXT NOT NULL,
    answer TEXT NOT NULL,
    due_on TEXT
) STRICT;
CREATE INDEX persuasion_by_child ON persuasion (child);
