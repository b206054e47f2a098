package com.quotedesk.ai.reading.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.domain.reading.Availability;
import com.quotedesk.domain.reading.LeadTime;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LeadTimesTest {

    @Test
    void ranges_keep_both_ends() {
        assertThat(read("3-5 раб. дней")).isEqualTo(new LeadTime(3, 5));
        assertThat(read("2 to 3 weeks")).isEqualTo(new LeadTime(14, 21));
        assertThat(read("от 10 до 15 дней")).isEqualTo(new LeadTime(10, 15));
    }

    @Test
    void a_bound_alone_leaves_the_other_open() {
        assertThat(read("до 20 дней")).isEqualTo(new LeadTime(null, 20));
        assertThat(read("от двух недель")).isEqualTo(new LeadTime(14, null));
    }

    @Test
    void stock_is_at_once_unless_days_stand_beside_it() {
        assertThat(Stock.of("есть на складе").time()).isEqualTo(new LeadTime(0, 0));
        assertThat(Stock.of("в наличии, отгрузка 2 дня").time()).isEqualTo(new LeadTime(2, 2));
    }

    @Test
    void no_is_not_never_where_more_is_on_its_way() {
        assertThat(Stock.of("нет, снято с производства").availability())
                .isEqualTo(Availability.UNAVAILABLE);
        assertThat(Stock.of("нет, поступление через 9 дней").availability())
                .isEqualTo(Availability.ON_ORDER);
        assertThat(Stock.of("out of stock, 3 weeks").availability())
                .isEqualTo(Availability.ON_ORDER);
    }

    private static LeadTime read(String text) {
        return LeadTimes.in(text).orElseThrow().time();
    }
}
