-- The records of src/domain/catalog.hpp. Rules stand there; here stands only what a database has to promise.
CREATE TABLE village (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    township TEXT,
    county TEXT
) STRICT;

CREATE TABLE child (
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
    colour TEXT NOT NULL,
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
    close_reason TEXT
) STRICT;
-- Likeness is asked for before every registration.
CREATE INDEX child_by_village ON child (village, name);
CREATE INDEX child_by_name ON child (name);
CREATE INDEX child_by_id_number ON child (id_number) WHERE id_number IS NOT NULL;
CREATE INDEX child_by_phone ON child (caregiver_phone) WHERE caregiver_phone IS NOT NULL;

CREATE TABLE consent (
    id INTEGER PRIMARY KEY,
    child INTEGER NOT NULL REFERENCES child,
    giver TEXT NOT NULL,
    relation TEXT,
    purposes TEXT NOT NULL,
    given_on TEXT NOT NULL,
    withdrawn_on TEXT,
    way TEXT NOT NULL
) STRICT;
CREATE INDEX consent_by_child ON consent (child);

CREATE TABLE volunteer (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    sex TEXT NOT NULL,
    phone TEXT,
    unit TEXT,
    skills TEXT,
    vetted_on TEXT,
    vetting_body TEXT,
    trained_on TEXT,
    state TEXT NOT NULL,
    note TEXT
) STRICT;

CREATE TABLE pairing (
    id INTEGER PRIMARY KEY,
    child INTEGER NOT NULL REFERENCES child,
    volunteer INTEGER NOT NULL REFERENCES volunteer,
    kind TEXT NOT NULL,
    started_on TEXT NOT NULL,
    until TEXT,
    rhythm_days INTEGER NOT NULL,
    boundaries_accepted_on TEXT,
    state TEXT NOT NULL,
    ended_on TEXT,
    end_reason TEXT,
    goodbye_done INTEGER NOT NULL,
    backup_volunteer INTEGER REFERENCES volunteer
) STRICT;
CREATE INDEX pairing_by_child ON pairing (child, state);
CREATE INDEX pairing_by_volunteer ON pairing (volunteer, state);
CREATE INDEX pairing_by_backup ON pairing (backup_volunteer) WHERE backup_volunteer IS NOT NULL;

CREATE TABLE contact_note (
    id INTEGER PRIMARY KEY,
    pairing INTEGER NOT NULL REFERENCES pairing,
    happened_on TEXT NOT NULL,
    mode TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    mood TEXT,
    words TEXT,
    next_step TEXT
) STRICT;
-- Last contact and minutes given are read from this index alone; there are hundreds of thousands of notes.
CREATE INDEX contact_note_by_pairing ON contact_note (pairing, happened_on, mode, minutes);

CREATE TABLE wish (
    id INTEGER PRIMARY KEY,
    child INTEGER NOT NULL REFERENCES child,
    raw_text TEXT NOT NULL,
    public_text TEXT,
    kind TEXT NOT NULL,
    size_note TEXT,
    budget_cents INTEGER,
    own_idea INTEGER NOT NULL,
    collected_on TEXT NOT NULL,
    state TEXT NOT NULL,
    screened_on TEXT,
    screened_by TEXT,
    refer_to TEXT,
    published_on TEXT,
    claimant_name TEXT,
    claimant_phone TEXT,
    claimant_volunteer INTEGER REFERENCES volunteer,
    claimed_on TEXT,
    claim_until TEXT,
    plan TEXT,
    bought_on TEXT,
    cost_cents INTEGER,
    delivered_on TEXT,
    received_by TEXT,
    delivery_way TEXT,
    feeling TEXT,
    confirmed_on TEXT,
    follow_up_30_on TEXT,
    follow_up_30_words TEXT,
    follow_up_90_on TEXT,
    follow_up_90_words TEXT,
    closed_on TEXT,
    close_reason TEXT
) STRICT;
CREATE INDEX wish_by_child ON wish (child);
CREATE INDEX wish_by_state ON wish (state);
CREATE INDEX wish_by_claimant ON wish (claimant_volunteer) WHERE claimant_volunteer IS NOT NULL;

CREATE TABLE activity (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    theme TEXT NOT NULL,
    place TEXT,
    day TEXT NOT NULL,
    starts_at TEXT,
    minutes INTEGER NOT NULL,
    leader INTEGER REFERENCES volunteer,
    safety_plan INTEGER NOT NULL,
    insurance INTEGER NOT NULL,
    adults_planned INTEGER,
    summary TEXT,
    state TEXT NOT NULL,
    cancel_reason TEXT
) STRICT;
CREATE INDEX activity_by_day ON activity (day);
CREATE INDEX activity_by_state ON activity (state);
CREATE INDEX activity_by_leader ON activity (leader) WHERE leader IS NOT NULL;

CREATE TABLE participation (
    id INTEGER PRIMARY KEY,
    activity INTEGER NOT NULL REFERENCES activity,
    child INTEGER REFERENCES child,
    volunteer INTEGER REFERENCES volunteer,
    presence TEXT NOT NULL,
    minutes INTEGER
) STRICT;
CREATE INDEX participation_by_activity ON participation (activity);
CREATE INDEX participation_by_child ON participation (child) WHERE child IS NOT NULL;
CREATE INDEX participation_by_volunteer ON participation (volunteer) WHERE volunteer IS NOT NULL;

-- Who wrote, when, and by which command: one row for everything that was written together.
CREATE TABLE change (
    id INTEGER PRIMARY KEY,
    at_ms INTEGER NOT NULL,
    writer TEXT NOT NULL,
    command TEXT NOT NULL
) STRICT;

-- What was written, by store/writer only. A record added has one row without a field: what it held is known from what it
-- holds now and from the rows after. A record removed has one row for each field that held something.
CREATE TABLE history (
    id INTEGER PRIMARY KEY,
    change INTEGER NOT NULL REFERENCES change,
    record TEXT NOT NULL,
    record_id INTEGER NOT NULL,
    what TEXT NOT NULL CHECK (what IN ('added', 'changed', 'removed')),
    field TEXT,
    before ANY,
    after ANY
) STRICT;
CREATE INDEX history_by_record ON history (record_id);

-- Derived, for finding people: see store/search_keys.
CREATE TABLE child_search (
    id INTEGER PRIMARY KEY REFERENCES child ON DELETE CASCADE,
    key TEXT NOT NULL
) STRICT;
CREATE TABLE volunteer_search (
    id INTEGER PRIMARY KEY REFERENCES volunteer ON DELETE CASCADE,
    key TEXT NOT NULL
) STRICT;

-- What was typed into a form and not handed in yet.
CREATE TABLE draft (
    name TEXT PRIMARY KEY,
    body TEXT NOT NULL,
    at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
