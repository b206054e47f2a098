package com.quotedesk.web.mail;

import com.quotedesk.domain.events.Subject;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a mail belongs to.
 *
 * @param type {@code rfq}, {@code proposal} or {@code order}
 */
@Serdeable
record BelongingJson(String type, UUID id) {

    static @Nullable BelongingJson of(@Nullable Subject subject) {
        return subject == null ? null : new BelongingJson(subject.type(), subject.id());
    }
}
