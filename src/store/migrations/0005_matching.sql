ALTER TABLE child ADD COLUMN dialect TEXT;
ALTER TABLE volunteer ADD COLUMN village INTEGER REFERENCES village;
CREATE INDEX volunteer_by_village ON volunteer (village) WHERE village IS NOT NULL;
ALTER TABLE volunteer ADD COLUMN dialects TEXT;
ALTER TABLE volunteer ADD COLUMN offers TEXT;
