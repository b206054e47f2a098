package com.quotedesk.application.work;

import java.time.Instant;
import java.util.UUID;

/** The place right after one item of a list that runs from the newest to the oldest. */
public record PageKey(Instant at, UUID id) {}
