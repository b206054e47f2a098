package com.quotedesk.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkingHoursTest {

    private static final WorkingHours OFFICE =
            new WorkingHours(
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                    new DayHours(LocalTime.of(9, 0), LocalTime.of(18, 0)),
                    ZoneId.of("Europe/Moscow"));

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T06:00:00Z, true",
        "2026-11-20T15:00:00Z, true",
        "2026-11-20T05:59:59Z, false",
        "2026-11-20T15:00:01Z, false",
        "2026-11-21T09:00:00Z, false"
    })
    void people_work_on_their_days_in_their_hours(Instant moment, boolean worked) {
        assertThat(OFFICE.include(moment)).isEqualTo(worked);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T10:00:00Z, 2026-11-20T10:00:00Z, 2026-11-20T10:00:00Z",
        "2026-11-20T03:00:00Z, 2026-11-19T14:00:00Z, 2026-11-20T06:00:00Z",
        "2026-11-20T20:00:00Z, 2026-11-20T14:00:00Z, 2026-11-23T06:00:00Z",
        "2026-11-22T12:00:00Z, 2026-11-20T14:00:00Z, 2026-11-23T06:00:00Z"
    })
    void they_were_last_there_and_will_be(Instant moment, Instant last, Instant next) {
        assertThat(OFFICE.lastBefore(moment)).isEqualTo(last);
        assertThat(OFFICE.firstFrom(moment)).isEqualTo(next);
    }

    @Test
    void a_short_day_has_a_middle() {
        var noon =
                new WorkingHours(
                        Set.of(DayOfWeek.SUNDAY),
                        new DayHours(LocalTime.of(0, 10), LocalTime.of(0, 30)),
                        ZoneOffset.UTC);

        assertThat(noon.lastBefore(Instant.parse("2026-11-22T00:05:00Z")))
                .isEqualTo(Instant.parse("2026-11-15T00:20:00Z"));
        assertThat(noon.firstFrom(Instant.parse("2026-11-22T00:31:00Z")))
                .isEqualTo(Instant.parse("2026-11-29T00:10:00Z"));
    }

    @Test
    void somebody_works_some_time() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DayHours(LocalTime.NOON, LocalTime.NOON));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkingHours(Set.of(), DayHours.WHOLE_DAY, ZoneOffset.UTC));
        assertThat(WorkingHours.ALWAYS.include(Instant.parse("2026-11-22T23:59:59.999Z"))).isTrue();
    }
}
