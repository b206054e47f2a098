package com.quotedesk.application.links;

import java.util.UUID;

/** Which links to a subject hold: those of its newest generation. */
public interface LinkGenerations {

    /** The newest generation; 0 where no link was ever issued. */
    int current(LinkPurpose purpose, UUID subject);

    /**
     * Begins the next generation, in the running transaction; links of earlier ones hold no longer.
     *
     * @return the number of the new one, from 1
     */
    int next(LinkPurpose purpose, UUID subject);
}
