package com.quotedesk.domain.settings;

import com.quotedesk.domain.shared.DayHours;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The settings that people change while the desk runs. */
public final class DeskSettings {

    private static final int YEAR = 365;

    /** How long a supplier has to answer where a request says nothing else. */
    public static final SettingDefinition<Duration> RFQ_TIMEOUT =
            SettingDefinition.of(
                    "rfq.timeout",
                    SettingType.time(Duration.ofHours(1), Duration.ofDays(YEAR)),
                    Duration.ofHours(48));

    /** How long before the end a supplier that has not answered is reminded. */
    public static final SettingDefinition<Duration> RFQ_REMINDER_LEAD =
            SettingDefinition.of(
                    "rfq.reminder-lead",
                    SettingType.time(Duration.ZERO, Duration.ofDays(YEAR)),
                    Duration.ofHours(12));

    /** The days on which people work here; nobody is reminded on others. */
    public static final SettingDefinition<Set<DayOfWeek>> COMPANY_WORKING_DAYS =
            SettingDefinition.of(
                    "company.working-days",
                    SettingType.days(),
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    /** From when to when, in the company's zone. */
    public static final SettingDefinition<DayHours> COMPANY_WORKING_HOURS =
            SettingDefinition.of(
                    "company.working-hours",
                    SettingType.hours(),
                    new DayHours(LocalTime.of(9, 0), LocalTime.of(18, 0)));

    /** For how many days a proposal holds. */
    public static final SettingDefinition<Integer> PROPOSAL_VALIDITY_DAYS =
            SettingDefinition.of("proposal.validity-days", SettingType.number(1, YEAR), 14);

    /** How many days before its end a client that is silent is reminded; 0 for no reminder. */
    public static final SettingDefinition<Integer> PROPOSAL_REMINDER_DAYS =
            SettingDefinition.of("proposal.reminder-days", SettingType.number(0, YEAR), 2);

    /** What proposals are priced in. */
    public static final SettingDefinition<Currency> COMPANY_CURRENCY =
            SettingDefinition.of(
                    "company.currency", SettingType.currency(), Currency.getInstance("RUB"));

    /** The rate of value added tax in percent; in Russia 22 since 2026. */
    public static final SettingDefinition<BigDecimal> COMPANY_VAT_RATE =
            SettingDefinition.of("company.vat-rate", SettingType.percent(), new BigDecimal(22));

    /** Orders of one client within so many days are looked at as duplicates; 0 for none. */
    public static final SettingDefinition<Integer> ORDER_DUPLICATE_WINDOW_DAYS =
            SettingDefinition.of("order.duplicate-window-days", SettingType.number(0, YEAR), 7);

    /** From how many percent on a price is far from the last one of a like item; 0 for none. */
    public static final SettingDefinition<Integer> QUOTE_FAR_PRICE_PERCENT =
            SettingDefinition.of("quote.far-price-percent", SettingType.number(0, 10_000), 50);

    /** After how many days a closed order is put into the archive. */
    public static final SettingDefinition<Integer> ORDER_ARCHIVE_AFTER_DAYS =
            SettingDefinition.of("order.archive-after-days", SettingType.number(1, 3650), 180);

    /** All of them, in the order in which a screen shows them. */
    public static final List<SettingDefinition<?>> ALL =
            List.of(
                    RFQ_TIMEOUT,
                    RFQ_REMINDER_LEAD,
                    COMPANY_WORKING_DAYS,
                    COMPANY_WORKING_HOURS,
                    PROPOSAL_VALIDITY_DAYS,
                    PROPOSAL_REMINDER_DAYS,
                    COMPANY_CURRENCY,
                    COMPANY_VAT_RATE,
                    ORDER_DUPLICATE_WINDOW_DAYS,
                    QUOTE_FAR_PRICE_PERCENT,
                    ORDER_ARCHIVE_AFTER_DAYS);

    private DeskSettings() {}
}
