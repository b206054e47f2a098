package com.quotedesk.domain.suppliers;

import java.time.Instant;

/** That a supplier is not asked any more, and why. */
public record Block(String reason, Instant since) {
    public Block {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a block has a reason");
        }
    }
}
