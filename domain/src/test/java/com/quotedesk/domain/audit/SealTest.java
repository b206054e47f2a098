package com.quotedesk.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.domain.users.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SealTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00.000001Z");
    private static final Actor ACTOR = new Actor.Person(new UserId(ONE));
    private static final AuditEntry ENTRY =
            entry(ONE, NOON, ACTOR, "a", "order", ONE, List.of(new Change("f", "b", "c")), "why");

    @Test
    void the_same_entry_in_the_same_place_has_the_same_seal() {
        assertThat(Seal.BEFORE_ALL.next(ENTRY)).isEqualTo(Seal.BEFORE_ALL.next(ENTRY));
        assertThat(Seal.BEFORE_ALL.next(ENTRY).position()).isEqualTo(1);
        // The form is kept for ever: journals sealed by it must still verify.
        assertThat(Seal.BEFORE_ALL.next(ENTRY).hash())
                .isEqualTo("b768313ac826ce1dc22bd346b272059b97e15194de5b9ce2cb5d51b44cb37243");
    }

    @Test
    void any_other_word_place_or_past_has_another() {
        var before = Seal.BEFORE_ALL;
        var seals =
                Stream.of(
                                ENTRY,
                                entry(TWO, NOON, ACTOR, "a", "order", ONE, ENTRY.changes(), "why"),
                                entry(
                                        ONE,
                                        NOON.plusNanos(1000),
                                        ACTOR,
                                        "a",
                                        "order",
                                        ONE,
                                        ENTRY.changes(),
                                        "why"),
                                entry(
                                        ONE,
                                        NOON,
                                        new Actor.Program(),
                                        "a",
                                        "order",
                                        ONE,
                                        ENTRY.changes(),
                                        "why"),
                                entry(ONE, NOON, ACTOR, "b", "order", ONE, ENTRY.changes(), "why"),
                                entry(ONE, NOON, ACTOR, "a", "client", ONE, ENTRY.changes(), "why"),
                                entry(ONE, NOON, ACTOR, "a", "order", TWO, ENTRY.changes(), "why"),
                                entry(ONE, NOON, ACTOR, "a", "order", ONE, List.of(), "why"),
                                changed("g", "b", "c"),
                                changed("f", "x", "c"),
                                changed("f", "b", "x"),
                                changed("f", null, "c"),
                                changed("f", "", "c"),
                                changed("f", "bc", ""),
                                entry(ONE, NOON, ACTOR, "a", "order", ONE, ENTRY.changes(), null),
                                entry(ONE, NOON, ACTOR, "a", "order", ONE, ENTRY.changes(), ""))
                        .map(entry -> before.next(entry).hash())
                        .toList();

        assertThat(seals).doesNotHaveDuplicates().allMatch(hash -> hash.matches("[0-9a-f]{64}"));
        assertThat(new Seal(0, "1".repeat(64)).next(ENTRY).hash()).isNotIn(seals);
        assertThat(new Seal(1, before.hash()).next(ENTRY).hash()).isNotIn(seals);
    }

    private static AuditEntry changed(String field, String before, String after) {
        return entry(
                ONE,
                NOON,
                ACTOR,
                "a",
                "order",
                ONE,
                List.of(new Change(field, before, after)),
                "why");
    }

    private static AuditEntry entry(
            UUID id,
            Instant at,
            Actor actor,
            String action,
            String type,
            UUID subject,
            List<Change> changes,
            String reason) {
        return new AuditEntry(id, at, actor, action, type, subject, changes, reason);
    }
}
