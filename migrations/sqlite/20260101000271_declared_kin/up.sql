-- Who was declared kin by somebody else, by the keyed hash of the ID.
CREATE INDEX household_links_named ON household_links (other_index);
