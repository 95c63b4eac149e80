-- Which change was taken back, and by which one; see src/store/changes.hpp. The history itself loses nothing.
CREATE TABLE undone (
    change INTEGER PRIMARY KEY REFERENCES change,
    by INTEGER NOT NULL REFERENCES change
) STRICT;
-- What one change wrote is read when it is taken back; what was ever removed fills the bin.
CREATE INDEX history_by_change ON history (change);
CREATE INDEX history_removed ON history (change) WHERE what = 'removed';
