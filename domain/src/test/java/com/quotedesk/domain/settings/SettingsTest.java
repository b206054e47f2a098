package com.quotedesk.domain.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.shared.DayHours;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Currency;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SettingsTest {

    private static final SettingType<Integer> NUMBER = SettingType.number(2, 10);
    private static final SettingType<Duration> TIME =
            SettingType.time(Duration.ofSeconds(30), Duration.ofDays(2));

    @ParameterizedTest
    @ValueSource(strings = {"2", " 10 ", "07"})
    void a_number_within_its_range_is_read(String text) {
        assertThat(NUMBER.parse(text))
                .isEqualTo(new Parsed.Value<>(Integer.parseInt(text.strip())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "11", "2.5", "two", "-3", "99999999999", "٣"})
    void any_other_text_is_told_with_the_range(String text) {
        assertThat(NUMBER.parse(text))
                .isEqualTo(
                        new Parsed.Wrong<>(
                                new SettingFault(
                                        "setting.number.range",
                                        Map.of("least", "2", "most", "10"))));
    }

    @ParameterizedTest
    @CsvSource({
        "30s, PT30S, 30s",
        "90s, PT1M30S, 90s",
        "60s, PT1M, 1m",
        "5m, PT5M, 5m",
        "48h, PT48H, 48h",
        "1d, PT24H, 24h",
        "2d, PT48H, 48h"
    })
    void a_time_is_read_and_written_as_people_say_it(String text, Duration time, String written) {
        assertThat(TIME.parse(text)).isEqualTo(new Parsed.Value<>(time));
        assertThat(TIME.write().apply(time)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "29s", "49h", "3d", "48", "h", "1w", "1000000s", "PT1H"})
    void what_is_no_time_is_told_with_the_range(String text) {
        assertThat(TIME.parse(text))
                .isEqualTo(
                        new Parsed.Wrong<>(
                                new SettingFault(
                                        "setting.time.range",
                                        Map.of("least", "30s", "most", "48h"))));
    }

    @ParameterizedTest
    @CsvSource({"22, 22", "'22,5', 22.5", "0, 0", "100, 100", "20.00, 20", "7.25, 7.25"})
    void a_share_is_read_in_percent(String text, String written) {
        assertThat(SettingType.percent().parse(text))
                .isEqualTo(new Parsed.Value<>(new BigDecimal(written)));
        assertThat(SettingType.percent().write().apply(new BigDecimal(text.replace(',', '.'))))
                .isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "100.01", "101", "1.234", "1e1", "%"})
    void what_is_no_share_is_told(String text) {
        assertThat(SettingType.percent().parse(text))
                .isEqualTo(
                        new Parsed.Wrong<>(
                                new SettingFault(
                                        "setting.percent.range",
                                        Map.of("least", "0", "most", "100"))));
    }

    @Test
    void currencies_are_known_ones() {
        assertThat(SettingType.currency().parse("usd"))
                .isEqualTo(new Parsed.Value<>(Currency.getInstance("USD")));
        assertThat(SettingType.currency().parse("XYZ"))
                .isEqualTo(
                        new Parsed.Wrong<>(new SettingFault("setting.currency.unknown", Map.of())));
    }

    @Test
    void a_text_has_a_length() {
        var type = SettingType.text(3);

        assertThat(type.parse(" абв ")).isEqualTo(new Parsed.Value<>("абв"));
        assertThat(type.write().apply("абв")).isEqualTo("абв");
        for (var text : new String[] {" ", "абвг"}) {
            assertThat(type.parse(text))
                    .isEqualTo(
                            new Parsed.Wrong<>(
                                    new SettingFault(
                                            "setting.text.length",
                                            Map.of("least", "1", "most", "3"))));
        }
    }

    @Test
    void days_are_read_by_three_letters_in_any_order() {
        assertThat(SettingType.days().parse(" SAT, mon,sat"))
                .isEqualTo(new Parsed.Value<>(Set.of(DayOfWeek.MONDAY, DayOfWeek.SATURDAY)));
        assertThat(SettingType.days().write().apply(Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY)))
                .isEqualTo("mon,sun");
        for (var text : new String[] {"", "mon,", "monday", "mon;tue", "пн"}) {
            assertThat(SettingType.days().parse(text))
                    .isEqualTo(
                            new Parsed.Wrong<>(new SettingFault("setting.days.unknown", Map.of())));
        }
    }

    @Test
    void hours_end_after_they_begin() {
        assertThat(SettingType.hours().parse("08:30 - 17:00"))
                .isEqualTo(
                        new Parsed.Value<>(new DayHours(LocalTime.of(8, 30), LocalTime.of(17, 0))));
        for (var text : new String[] {"", "9-18", "18:00-09:00", "09:00-09:00", "09:00-24:00"}) {
            assertThat(SettingType.hours().parse(text))
                    .isEqualTo(
                            new Parsed.Wrong<>(new SettingFault("setting.hours.form", Map.of())));
        }
    }

    @Test
    void a_setting_is_named_alike_everywhere() {
        assertThat(DeskSettings.RFQ_REMINDER_LEAD.variable()).isEqualTo("RFQ_REMINDER_LEAD");
        assertThat(DeskSettings.COMPANY_CURRENCY.variable()).isEqualTo("COMPANY_CURRENCY");
        assertThat(DeskSettings.ALL).extracting(SettingDefinition::key).doesNotHaveDuplicates();
        assertThat(DeskSettings.ALL)
                .extracting(SettingDefinition::variable)
                .doesNotHaveDuplicates();
        assertThat(DeskSettings.ALL).noneMatch(SettingDefinition::secret);
    }

    @Test
    void what_holds_where_nobody_says_otherwise() {
        assertThat(DeskSettings.ALL)
                .extracting(SettingsTest::standardOf)
                .containsExactly(
                        "rfq.timeout=48h",
                        "rfq.reminder-lead=12h",
                        "company.working-days=mon,tue,wed,thu,fri",
                        "company.working-hours=09:00-18:00",
                        "proposal.validity-days=14",
                        "proposal.reminder-days=2",
                        "company.currency=RUB",
                        "company.vat-rate=22",
                        "order.duplicate-window-days=7",
                        "quote.far-price-percent=50",
                        "order.archive-after-days=180");
    }

    @ParameterizedTest
    @CsvSource({
        "rfq.timeout, 1h, 59m", "rfq.timeout, 365d, 366d",
        "rfq.reminder-lead, 0s, x", "rfq.reminder-lead, 365d, 366d",
        "proposal.validity-days, 1, 0", "proposal.validity-days, 365, 366",
        "order.duplicate-window-days, 0, x", "order.duplicate-window-days, 365, 366",
        "order.archive-after-days, 1, 0", "order.archive-after-days, 3650, 3651"
    })
    void the_ends_of_the_ranges_are_values(String key, String value, String wrong) {
        var setting =
                DeskSettings.ALL.stream().filter(one -> one.key().equals(key)).findFirst().get();

        assertThat(setting.parse(value)).isInstanceOf(Parsed.Value.class);
        assertThat(setting.parse(wrong)).isInstanceOf(Parsed.Wrong.class);
    }

    @Test
    void a_change_is_told_by_the_key() {
        var event = new SettingChanged(DeskSettings.RFQ_TIMEOUT);

        assertThat(event.type()).isEqualTo("setting.changed.v1");
        assertThat(event.values()).isEqualTo(Map.of("key", "rfq.timeout"));
        assertThat(event.subject())
                .isEqualTo(new Subject("setting", DeskSettings.RFQ_TIMEOUT.subjectId()))
                .isNotEqualTo(new SettingChanged(DeskSettings.COMPANY_CURRENCY).subject());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Rfq.Timeout", "rfq..timeout", ".rfq", "rfq timeout"})
    void what_is_no_name_of_a_setting_is_refused(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SettingDefinition<>(key, NUMBER, 3, false));
    }

    @Test
    void a_standard_is_a_value_of_its_setting() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SettingDefinition<>("a.b", NUMBER, 11, false));
    }

    private static <T> String standardOf(SettingDefinition<T> setting) {
        return setting.key() + "=" + setting.write(setting.standard());
    }
}
