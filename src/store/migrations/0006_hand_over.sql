ALTER TABLE pairing ADD COLUMN took_over INTEGER REFERENCES pairing;
CREATE INDEX pairing_by_took_over ON pairing (took_over) WHERE took_over IS NOT NULL;
ALTER TABLE pairing ADD COLUMN notes_shown TEXT;
ALTER TABLE pairing ADD COLUMN reviewed_on TEXT;
ALTER TABLE pairing ADD COLUMN review_words TEXT;
