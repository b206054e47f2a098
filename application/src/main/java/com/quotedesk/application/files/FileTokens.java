package com.quotedesk.application.files;

import java.time.Instant;
import java.util.Optional;

/** Writes grants as texts for addresses, which nobody else can make or change. */
public interface FileTokens {

    String issue(FileGrant grant);

    /** The grant, or empty when the text was not issued by us or its time has passed. */
    Optional<FileGrant> verify(String token, Instant now);
}
