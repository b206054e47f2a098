package com.quotedesk.domain.rfqs;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.domain.shared.DayHours;
import com.quotedesk.domain.shared.WorkingHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RfqPolicyTest {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void a_reminder_comes_before_the_deadline_unless_nobody_wants_one() {
        var policy = RfqPolicy.STANDARD;
        var deadline = policy.deadlineFrom(NOON, ZoneOffset.UTC);

        assertThat(policy.reminderFor(deadline, NOON)).isEqualTo(NOON.plus(Duration.ofDays(1)));
        assertThat(policy.reminderFor(deadline, NOON.plus(Duration.ofDays(1)))).isNull();
        assertThat(
                        new RfqPolicy(Duration.ofDays(2), Duration.ZERO, WorkingHours.ALWAYS)
                                .reminderFor(deadline, NOON))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        // Fridays from 9 to 18; the 20th of November 2026 is a Friday.
        "2026-11-20T08:00, 2026-11-20T20:00, 2026-11-20T14:00",
        "2026-11-20T08:00, 2026-11-23T10:00, 2026-11-20T17:00",
        "2026-11-20T08:00, 2026-11-21T01:00, 2026-11-20T17:00",
        "2026-11-20T17:30, 2026-11-23T12:00, 2026-11-23T09:00",
        "2026-11-20T17:00, 2026-11-23T12:00, 2026-11-23T09:00",
        "2026-11-21T12:00, 2026-11-23T12:00, 2026-11-23T09:00",
        "2026-11-20T23:00, 2026-11-21T12:00, ",
        "2026-11-20T17:30, 2026-11-23T09:00, "
    })
    void a_reminder_comes_in_working_hours(
            LocalDateTime now, LocalDateTime deadline, @Nullable LocalDateTime reminder) {
        var hours =
                new WorkingHours(
                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        new DayHours(LocalTime.of(9, 0), LocalTime.of(18, 0)),
                        MOSCOW);
        var policy = new RfqPolicy(Duration.ofDays(2), Duration.ofHours(6), hours);

        assertThat(policy.reminderFor(new Deadline(at(deadline), MOSCOW), at(now)))
                .isEqualTo(reminder == null ? null : at(reminder));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(MOSCOW).toInstant();
    }
}
