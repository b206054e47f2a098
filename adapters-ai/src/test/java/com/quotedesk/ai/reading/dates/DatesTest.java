package com.quotedesk.ai.reading.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DatesTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 11);

    @Test
    void full_dates_need_no_day_of_the_mail() {
        assertThat(Dates.in("до 02.04.2026 г.", null).getFirst().date()).isEqualTo("2026-04-02");
        assertThat(Dates.in("by April 2nd, 2026", null).getFirst().date()).isEqualTo("2026-04-02");
        assertThat(Dates.in("2026-04-02", null).getFirst().date()).isEqualTo("2026-04-02");
    }

    @Test
    void a_date_without_its_year_is_the_next_one() {
        assertThat(first("к 5 апреля")).isEqualTo("2026-04-05");
        assertThat(first("до 01.02")).isEqualTo("2027-02-01");
    }

    @Test
    void weekdays_and_ends_are_counted_from_the_mail() {
        assertThat(first("до пятницы")).isEqualTo("2026-03-13");
        assertThat(first("before Wednesday")).isEqualTo("2026-03-18");
        assertThat(first("до конца месяца")).isEqualTo("2026-03-31");
        assertThat(first("by the end of May")).isEqualTo("2026-05-31");
    }

    @Test
    void periods_are_added() {
        assertThat(first("в течение 2 недель")).isEqualTo("2026-03-25");
        assertThat(first("valid 5 working days")).isEqualTo("2026-03-18");
        assertThat(first("действует неделю")).isEqualTo("2026-03-18");
    }

    @Test
    void a_number_with_a_point_is_no_date_where_nothing_leads_into_one() {
        assertThat(Dates.in("кабель 2.10 мм", WEDNESDAY)).isEmpty();
    }

    private static String first(String text) {
        return Dates.in(text, WEDNESDAY).getFirst().date().toString();
    }
}
