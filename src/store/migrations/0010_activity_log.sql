ALTER TABLE activity ADD COLUMN pack TEXT;
ALTER TABLE activity ADD COLUMN plan TEXT;
ALTER TABLE activity ADD COLUMN outing INTEGER NOT NULL DEFAULT 0;
ALTER TABLE activity ADD COLUMN approved_on TEXT;
ALTER TABLE activity ADD COLUMN approved_by TEXT;
ALTER TABLE activity ADD COLUMN liked INTEGER;
ALTER TABLE activity ADD COLUMN neutral INTEGER;
ALTER TABLE activity ADD COLUMN disliked INTEGER;
ALTER TABLE activity ADD COLUMN feedback TEXT;
ALTER TABLE activity ADD COLUMN quiz_before INTEGER;
ALTER TABLE activity ADD COLUMN quiz_after INTEGER;
ALTER TABLE activity ADD COLUMN follow_up TEXT;
ALTER TABLE activity ADD COLUMN follow_up_until TEXT;
ALTER TABLE activity ADD COLUMN followed_up_on TEXT;

ALTER TABLE participation ADD COLUMN came_at TEXT;
ALTER TABLE participation ADD COLUMN left_at TEXT;
ALTER TABLE participation ADD COLUMN handed_to TEXT;
