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
ALTER TABLE child DROP COLUMN colour;
