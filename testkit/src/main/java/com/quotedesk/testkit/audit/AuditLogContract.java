package com.quotedesk.testkit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.audit.AuditEntry;
import com.quotedesk.domain.audit.Change;
import com.quotedesk.testkit.work.Stores;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every journal keeps to. */
public interface AuditLogContract {

    Stores stores();

    @Test
    default void what_happened_to_a_thing_is_told_in_order() {
        var subject = UUID.randomUUID();
        var first =
                anEntry(subject, "order.received", Instant.parse("2026-11-20T10:00:00.000001Z"));
        var second = anEntry(subject, "order.cancelled", Instant.parse("2026-11-20T10:00:01Z"));
        var other =
                anEntry(UUID.randomUUID(), "order.received", Instant.parse("2026-11-20T10:00:02Z"));

        stores().transactions()
                .run(() -> List.of(first, second, other).forEach(stores().auditLog()::add));

        assertThat(stores().auditLog().of("order", subject)).containsExactly(first, second);
        assertThat(stores().auditLog().of("client", subject)).isEmpty();
    }

    private static AuditEntry anEntry(UUID subject, String action, Instant at) {
        return new AuditEntry(
                UUID.randomUUID(),
                at,
                new Actor.Reader("rules/1"),
                action,
                "order",
                subject,
                List.of(
                        Change.set("number", "ORD-2026-0001"),
                        new Change("status", "NEW", "\"кавычки\" и \\ черта"),
                        new Change("client", "x", null)),
                null);
    }
}
