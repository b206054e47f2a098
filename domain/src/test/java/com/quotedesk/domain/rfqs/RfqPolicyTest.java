package com.quotedesk.domain.rfqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RfqPolicyTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void a_reminder_comes_before_the_deadline_unless_nobody_wants_one() {
        var policy = RfqPolicy.STANDARD;
        var deadline = policy.deadlineFrom(NOON, ZoneOffset.UTC);

        assertThat(policy.reminderFor(deadline, NOON)).isEqualTo(NOON.plus(Duration.ofDays(1)));
        assertThat(policy.reminderFor(deadline, NOON.plus(Duration.ofDays(1)))).isNull();
        assertThat(new RfqPolicy(Duration.ofDays(2), Duration.ZERO).reminderFor(deadline, NOON))
                .isNull();
    }
}
