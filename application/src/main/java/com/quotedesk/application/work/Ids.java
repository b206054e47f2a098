package com.quotedesk.application.work;

import java.util.UUID;

/** New identities, in the order of their making (UUID version 7, RFC 9562). */
public interface Ids {
    UUID next();
}
