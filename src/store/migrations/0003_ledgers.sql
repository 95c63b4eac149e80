-- The ledgers of the action list, see src/domain/ledger. Each is read as a whole by day for the figures of the plan.
CREATE TABLE care_agreement (
    id INTEGER PRIMARY KEY,
    child INTEGER NOT NULL REFERENCES child,
    signed_on TEXT NOT NULL,
    carer TEXT NOT NULL,
    relation TEXT,
    exclusion_asked INTEGER NOT NULL,
    exclusions TEXT,
    child_view TEXT,
    until TEXT,
    told_school INTEGER NOT NULL,
    told_village INTEGER NOT NULL,
    checked_on TEXT,
    performed TEXT
) STRICT;
CREATE INDEX care_agreement_by_child ON care_agreement (child);

CREATE TABLE survey_line (
    id INTEGER PRIMARY KEY,
    child INTEGER NOT NULL REFERENCES child,
    surveyed_on TEXT NOT NULL,
    round TEXT NOT NULL,
    way TEXT NOT NULL,
    result TEXT NOT NULL,
    surveyor TEXT,
    changes TEXT
) STRICT;
CREATE INDEX survey_line_by_child ON survey_line (child);

CREATE TABLE benefit (
    id INTEGER PRIMARY KEY,
    child INTEGER NOT NULL REFERENCES child,
    noticed_on TEXT NOT NULL,
    kind TEXT NOT NULL,
    applied_on TEXT,
    granted_on TEXT,
    amount_cents INTEGER,
    until TEXT,
    refused_on TEXT,
    refuse_reason TEXT
) STRICT;
CREATE INDEX benefit_by_child ON benefit (child);

CREATE TABLE family_contact (
    id INTEGER PRIMARY KEY,
    child INTEGER NOT NULL REFERENCES child,
    contacted_on TEXT NOT NULL,
    relation TEXT NOT NULL,
    mode TEXT NOT NULL,
    minutes INTEGER
) STRICT;
CREATE INDEX family_contact_by_child ON family_contact (child);

CREATE TABLE family_guidance (
    id INTEGER PRIMARY KEY,
    child INTEGER NOT NULL REFERENCES child,
    given_on TEXT NOT NULL,
    host TEXT NOT NULL,
    way TEXT NOT NULL,
    topics TEXT NOT NULL,
    relation TEXT,
    reached INTEGER NOT NULL
) STRICT;
CREATE INDEX family_guidance_by_child ON family_guidance (child);

CREATE TABLE school_case (
    id INTEGER PRIMARY KEY,
    child INTEGER NOT NULL REFERENCES child,
    found_on TEXT NOT NULL,
    cause TEXT NOT NULL,
    days_absent INTEGER,
    owner TEXT,
    reported_on TEXT,
    result TEXT,
    closed_on TEXT
) STRICT;
CREATE INDEX school_case_by_child ON school_case (child);

CREATE TABLE home_teaching (
    id INTEGER PRIMARY KEY,
    child INTEGER NOT NULL REFERENCES child,
    taught_on TEXT NOT NULL,
    lessons INTEGER NOT NULL,
    place TEXT NOT NULL,
    teachers TEXT NOT NULL,
    content TEXT,
    guardian_signed INTEGER NOT NULL
) STRICT;
CREATE INDEX home_teaching_by_child ON home_teaching (child);

CREATE TABLE mind_check (
    id INTEGER PRIMARY KEY,
    child INTEGER NOT NULL REFERENCES child,
    checked_on TEXT NOT NULL,
    tool TEXT NOT NULL,
    score INTEGER,
    band TEXT NOT NULL,
    given_by TEXT,
    worker TEXT,
    followed_on TEXT
) STRICT;
CREATE INDEX mind_check_by_child ON mind_check (child);

CREATE TABLE referral (
    id INTEGER PRIMARY KEY,
    child INTEGER NOT NULL REFERENCES child,
    sent_on TEXT NOT NULL,
    receiver TEXT NOT NULL,
    need TEXT NOT NULL,
    answered_on TEXT,
    result TEXT
) STRICT;
CREATE INDEX referral_by_child ON referral (child);

CREATE TABLE newborn_screening (
    id INTEGER PRIMARY KEY,
    child INTEGER NOT NULL REFERENCES child,
    screened_on TEXT NOT NULL,
    item TEXT NOT NULL,
    result TEXT NOT NULL,
    outcome TEXT,
    treated_on TEXT
) STRICT;
CREATE INDEX newborn_screening_by_child ON newborn_screening (child);

CREATE TABLE rehabilitation (
    id INTEGER PRIMARY KEY,
    child INTEGER NOT NULL REFERENCES child,
    began_on TEXT NOT NULL,
    project TEXT NOT NULL,
    place TEXT NOT NULL,
    goal TEXT,
    until TEXT
) STRICT;
CREATE INDEX rehabilitation_by_child ON rehabilitation (child);

CREATE TABLE legal_matter (
    id INTEGER PRIMARY KEY,
    child INTEGER NOT NULL REFERENCES child,
    filed_on TEXT NOT NULL,
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    applicant TEXT,
    decided_on TEXT,
    outcome TEXT,
    followed_on TEXT
) STRICT;
CREATE INDEX legal_matter_by_child ON legal_matter (child);

CREATE TABLE placement (
    id INTEGER PRIMARY KEY,
    child INTEGER NOT NULL REFERENCES child,
    began_on TEXT NOT NULL,
    kind TEXT NOT NULL,
    place TEXT NOT NULL,
    reason TEXT,
    services TEXT,
    next_review_on TEXT,
    until TEXT
) STRICT;
CREATE INDEX placement_by_child ON placement (child);

CREATE TABLE hazard (
    id INTEGER PRIMARY KEY,
    village INTEGER NOT NULL REFERENCES village,
    found_on TEXT NOT NULL,
    kind TEXT NOT NULL,
    place TEXT NOT NULL,
    measure TEXT,
    due_on TEXT,
    closed_on TEXT,
    fitted TEXT,
    patrolled_on TEXT
) STRICT;
CREATE INDEX hazard_by_village ON hazard (village);

CREATE TABLE organisation (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    since TEXT NOT NULL,
    home INTEGER REFERENCES village,
    contact TEXT,
    phone TEXT,
    mind_room INTEGER NOT NULL,
    counsellor TEXT,
    until TEXT
) STRICT;
CREATE INDEX organisation_by_home ON organisation (home);

CREATE TABLE site_check (
    id INTEGER PRIMARY KEY,
    organisation INTEGER NOT NULL REFERENCES organisation,
    checked_on TEXT NOT NULL,
    areas TEXT NOT NULL,
    checker TEXT,
    finding TEXT,
    due_on TEXT,
    fixed_on TEXT
) STRICT;
CREATE INDEX site_check_by_organisation ON site_check (organisation);

CREATE TABLE opening (
    id INTEGER PRIMARY KEY,
    organisation INTEGER NOT NULL REFERENCES organisation,
    opened_on TEXT NOT NULL,
    children INTEGER NOT NULL,
    content TEXT
) STRICT;
CREATE INDEX opening_by_organisation ON opening (organisation);

CREATE TABLE director (
    id INTEGER PRIMARY KEY,
    village INTEGER NOT NULL REFERENCES village,
    since TEXT NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    born_on TEXT,
    phone TEXT,
    education TEXT,
    full_time INTEGER NOT NULL,
    vetted_on TEXT,
    until TEXT
) STRICT;
CREATE INDEX director_by_village ON director (village);

CREATE TABLE training (
    id INTEGER PRIMARY KEY,
    director INTEGER NOT NULL REFERENCES director,
    held_on TEXT NOT NULL,
    level TEXT NOT NULL,
    kind TEXT NOT NULL,
    topic TEXT NOT NULL,
    hours INTEGER,
    passed INTEGER NOT NULL
) STRICT;
CREATE INDEX training_by_director ON training (director);

CREATE TABLE work_plan (
    id INTEGER PRIMARY KEY,
    director INTEGER NOT NULL REFERENCES director,
    made_on TEXT NOT NULL,
    content TEXT NOT NULL,
    reviewed_on TEXT
) STRICT;
CREATE INDEX work_plan_by_director ON work_plan (director);

CREATE TABLE spot_check (
    id INTEGER PRIMARY KEY,
    checked_on TEXT NOT NULL,
    body TEXT NOT NULL,
    sample INTEGER NOT NULL,
    seed INTEGER,
    faults INTEGER NOT NULL,
    due_on TEXT,
    fixed_on TEXT,
    summary TEXT
) STRICT;

CREATE TABLE project (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    began_on TEXT NOT NULL,
    runner INTEGER REFERENCES organisation,
    hires_directors INTEGER NOT NULL,
    supervisions_planned INTEGER,
    supervisions_done INTEGER,
    until TEXT
) STRICT;
CREATE INDEX project_by_runner ON project (runner);

CREATE TABLE project_service (
    id INTEGER PRIMARY KEY,
    child INTEGER NOT NULL REFERENCES child,
    served_on TEXT NOT NULL,
    scheme TEXT NOT NULL,
    kind TEXT NOT NULL,
    minutes INTEGER,
    worker TEXT
) STRICT;
CREATE INDEX project_service_by_child ON project_service (child);

CREATE TABLE joint_task (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    agreed_on TEXT NOT NULL,
    units TEXT NOT NULL,
    due_on TEXT,
    done_on TEXT
) STRICT;

CREATE TABLE needs_survey (
    id INTEGER PRIMARY KEY,
    village INTEGER NOT NULL REFERENCES village,
    surveyed_on TEXT NOT NULL,
    sample INTEGER NOT NULL,
    needs TEXT NOT NULL,
    summary TEXT
) STRICT;
CREATE INDEX needs_survey_by_village ON needs_survey (village);

CREATE TABLE exchange_batch (
    id INTEGER PRIMARY KEY,
    village INTEGER NOT NULL REFERENCES village,
    sent_on TEXT NOT NULL,
    sent INTEGER NOT NULL,
    accepted INTEGER NOT NULL,
    receipt TEXT
) STRICT;
CREATE INDEX exchange_batch_by_village ON exchange_batch (village);
