-- A compartment of its own: see src/decisions/0016.
CREATE TABLE harm_report (
    id INTEGER PRIMARY KEY,
    found_on TEXT NOT NULL,
    facts TEXT NOT NULL,
    child INTEGER REFERENCES child,
    situation TEXT,
    found_by TEXT,
    child_safe TEXT,
    called TEXT,
    called_on TEXT,
    called_at TEXT,
    receiver TEXT,
    receipt TEXT,
    measures TEXT,
    followed_1_on TEXT,
    followed_7_on TEXT,
    followed_30_on TEXT,
    closed_on TEXT,
    outcome TEXT,
    supervisor TEXT,
    close_reason TEXT
) STRICT;
CREATE INDEX harm_report_open ON harm_report (child) WHERE closed_on IS NULL;
