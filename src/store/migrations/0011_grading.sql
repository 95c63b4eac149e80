CREATE TABLE grading (
    id INTEGER PRIMARY KEY,
    child INTEGER NOT NULL REFERENCES child,
    graded_on TEXT NOT NULL,
    scale TEXT,
    red_lines TEXT,
    guardianship TEXT,
    body TEXT,
    behaviour TEXT,
    colour TEXT NOT NULL,
    reason TEXT,
    plan TEXT,
    child_view TEXT,
    next_review_on TEXT,
    assessor TEXT,
    second TEXT,
    seconded_on TEXT,
    reject_reason TEXT
) STRICT;
CREATE INDEX grading_by_child ON grading (child);
-- A child's colour is that of its last one: every list of children asks for it, from this index alone.
CREATE INDEX grading_in_force ON grading (child, graded_on, id, colour) WHERE reject_reason IS NULL;

-- Colours that stood in the files become first gradings, of the day on which the file was opened: no better one is known.
INSERT INTO grading (id, child, graded_on, colour)
SELECT id, id, opened_on, colour FROM child WHERE colour <> 'ungraded';

-- The file without it. Everything refers to "child" by its name, so that the former table can go as soon as it has lost it.
CREATE TABLE child_grown (
    id INTEGER PRIMARY KEY,
    alias TEXT NOT NULL,
    name TEXT NOT NULL,
    sex TEXT NOT NULL,
    born_on TEXT,
    id_number TEXT,
    no_id_reason TEXT,
    village INTEGER REFERENCES village,
    address TEXT,
    school TEXT,
    grade TEXT,
    categories TEXT,
    caregiver_name TEXT,
    caregiver_relation TEXT,
    caregiver_phone TEXT,
    interests TEXT,
    needs TEXT,
    wants_pair INTEGER NOT NULL,
    note TEXT,
    state TEXT NOT NULL,
    opened_on TEXT NOT NULL,
    closed_on TEXT,
    close_reason TEXT,
    dialect TEXT
) STRICT;
INSERT INTO child_grown
SELECT id, alias, name, sex, born_on, id_number, no_id_reason, village, address, school, grade, categories, caregiver_name,
    caregiver_relation, caregiver_phone, interests, needs, wants_pair, note, state, opened_on, closed_on, close_reason, dialect
FROM child;
DROP INDEX child_by_village;
DROP INDEX child_by_name;
DROP INDEX child_by_id_number;
DROP INDEX child_by_phone;
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET name = 'child_former', tbl_name = 'child_former', sql = replace(sql, 'TABLE child', 'TABLE child_former')
WHERE name = 'child';
UPDATE sqlite_schema SET name = 'child', tbl_name = 'child', sql = replace(sql, 'child_grown', 'child') WHERE name = 'child_grown';
PRAGMA writable_schema = RESET;
DROP TABLE child_former;
CREATE INDEX child_by_village ON child (village, name);
CREATE INDEX child_by_name ON child (name);
CREATE INDEX child_by_id_number ON child (id_number) WHERE id_number IS NOT NULL;
CREATE INDEX child_by_phone ON child (caregiver_phone) WHERE caregiver_phone IS NOT NULL;
