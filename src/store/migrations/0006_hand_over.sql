ALTER TABLE pairing ADD COLUMN took_over INTEGER REFERENCES pairing;
ALTER TABLE pairing ADD COLUMN notes_shown TEXT;
ALTER TABLE pairing ADD COLUMN reviewed_on TEXT;
ALTER TABLE pairing ADD COLUMN review_words TEXT;
