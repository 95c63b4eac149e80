-- A wish that was turned into a pairing: the pair knows which.
ALTER TABLE pairing ADD COLUMN wish INTEGER REFERENCES wish;
CREATE INDEX pairing_by_wish ON pairing (wish) WHERE wish IS NOT NULL;
