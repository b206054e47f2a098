package com.quotedesk.application.reading;

import java.util.UUID;

/** The identity of a {@link Reading}. */
public record ReadingId(UUID value) {}
