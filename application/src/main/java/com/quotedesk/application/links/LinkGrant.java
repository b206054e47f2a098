package com.quotedesk.application.links;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * What a personal link gives: one purpose, one subject, for a time.
 *
 * @param subject what it is for: a request, a proposal
 * @param generation which links to the subject it belongs to, from 1; a later one supersedes it
 * @param until the end of the right, to the second
 */
public record LinkGrant(LinkPurpose purpose, UUID subject, int generation, Instant until) {
    public LinkGrant {
        if (generation < 1) {
            throw new IllegalArgumentException("links are counted from 1, not " + generation);
        }
        if (!until.equals(until.truncatedTo(ChronoUnit.SECONDS))) {
            throw new IllegalArgumentException("links end with a second, not at " + until);
        }
    }

    /** What was issued ends with the second it names. */
    boolean isOver(Instant now) {
        return now.isAfter(until);
    }
}
