PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql, ') STRICT', ',
    pack TEXT,
    plan TEXT,
    outing INTEGER NOT NULL DEFAULT 0,
    approved_on TEXT,
    approved_by TEXT,
    liked INTEGER,
    neutral INTEGER,
    disliked INTEGER,
    feedback TEXT,
    quiz_before INTEGER,
    quiz_after INTEGER,
    follow_up TEXT,
    follow_up_until TEXT,
    followed_up_on TEXT) STRICT') WHERE name = 'activity';
UPDATE sqlite_schema SET sql = replace(sql, ') STRICT', ',
    came_at TEXT,
    left_at TEXT,
    handed_to TEXT) STRICT') WHERE name = 'participation';
PRAGMA writable_schema = RESET;
