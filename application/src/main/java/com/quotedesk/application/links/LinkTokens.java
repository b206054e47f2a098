package com.quotedesk.application.links;

import java.util.Optional;

/**
 * Writes grants as texts for addresses, signed, so that nobody else can make or change one. The
 * text names the key it was signed with: keys can be replaced, and what the old ones signed stays
 * good as long as they are known.
 */
public interface LinkTokens {

    /** In letters, digits, hyphens and low lines only. */
    String issue(LinkGrant grant);

    /** What was granted, though it may be over; empty where the text is none of ours. */
    Optional<LinkGrant> read(String token);
}
