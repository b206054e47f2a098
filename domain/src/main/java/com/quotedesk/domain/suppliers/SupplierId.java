package com.quotedesk.domain.suppliers;

import java.util.UUID;

/** Names a supplier inside the system. */
public record SupplierId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
