-- Lists show a client's name beside each order. Programs remember the names for as long as this count stays the same, instead
-- of looking up fifty clients for a page of fifty orders.
CREATE TABLE core.client_names (changes bigint NOT NULL);
INSERT INTO core.client_names VALUES (0);
COMMENT ON TABLE core.client_names IS 'How often a client has got another name; one row.';

CREATE FUNCTION core.count_client_name() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE core.client_names SET changes = changes + 1;
    RETURN NULL;
END $$;
CREATE TRIGGER client_name_changes AFTER UPDATE OF name ON core.client
    FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION core.count_client_name();
