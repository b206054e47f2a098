CREATE TABLE core.link_generation (
    purpose    text NOT NULL CONSTRAINT link_generation_purpose CHECK (purpose IN ('RFQ_ANSWER', 'PROPOSAL')),
    subject_id uuid NOT NULL,
    generation int  NOT NULL CONSTRAINT link_generation_number CHECK (generation > 0),
    PRIMARY KEY (purpose, subject_id)
);
COMMENT ON TABLE core.link_generation IS 'Which personal links to a request or a proposal hold: those of this generation.';
COMMENT ON COLUMN core.link_generation.subject_id IS 'The request or the proposal, by the purpose.';
