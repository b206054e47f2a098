package com.quotedesk.testkit.settings;

import static com.quotedesk.domain.settings.DeskSettings.COMPANY_CURRENCY;
import static com.quotedesk.domain.settings.DeskSettings.PROPOSAL_VALIDITY_DAYS;
import static com.quotedesk.domain.settings.DeskSettings.RFQ_TIMEOUT;
import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.events.EventLog;
import com.quotedesk.application.settings.ChangeSetting;
import com.quotedesk.application.settings.CurrentSettings;
import com.quotedesk.application.settings.CurrentSettings.Source;
import com.quotedesk.application.settings.StoredSettings.Stored;
import com.quotedesk.domain.audit.Change;
import com.quotedesk.domain.settings.SettingDefinition;
import com.quotedesk.domain.settings.SettingFault;
import com.quotedesk.domain.settings.SettingType;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Role;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.testkit.work.InMemoryStores;
import com.quotedesk.testkit.work.OvertakenTransactions;
import com.quotedesk.testkit.work.SequentialIds;
import com.quotedesk.testkit.work.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The database over the environment over the standard. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangeSettingTest {

    private static final UserId OLGA = new UserId(new UUID(0, 1));
    private static final Access ADMIN = Access.of(OLGA, null, Role.ADMIN);
    private static final Access MANAGER = Access.of(OLGA, null, Role.MANAGER);
    private static final SettingDefinition<String> SECRET =
            new SettingDefinition<>("mail.password", SettingType.text(100), "none", true);
    private static final List<SettingDefinition<?>> DEFINITIONS =
            List.of(RFQ_TIMEOUT, PROPOSAL_VALIDITY_DAYS, COMPANY_CURRENCY, SECRET);

    private final InMemoryStores stores = new InMemoryStores();
    private final Journal journal =
            new Journal(
                    stores.auditLog(),
                    stores.eventLog(),
                    new SequentialIds(),
                    new SettableClock(Instant.parse("2026-11-20T12:00:00Z")));
    private final ChangeSetting changeSetting =
            new ChangeSetting(stores.transactions(), DEFINITIONS, stores.settings(), journal);
    private final CurrentSettings settings =
            new CurrentSettings(
                    DEFINITIONS,
                    stores.settings(),
                    Map.of(
                            "PROPOSAL_VALIDITY_DAYS", "30",
                            "COMPANY_CURRENCY", "gold",
                            "RFQ_TIMEOUT", " ",
                            "MAIL_PASSWORD", "s3cret"));

    @Test
    void the_environment_holds_over_the_standard() {
        assertThat(settings.get(RFQ_TIMEOUT)).isEqualTo(Duration.ofDays(2));
        assertThat(settings.current(RFQ_TIMEOUT).source()).isEqualTo(Source.STANDARD);
        assertThat(settings.get(PROPOSAL_VALIDITY_DAYS)).isEqualTo(30);
        assertThat(settings.current(PROPOSAL_VALIDITY_DAYS).source()).isEqualTo(Source.ENVIRONMENT);
        assertThat(settings.current(PROPOSAL_VALIDITY_DAYS).version()).isZero();
    }

    @Test
    void the_database_holds_over_the_environment_until_it_is_given_back() {
        assertThat(change("proposal.validity-days", 0, " 07 "))
                .isEqualTo(
                        new ChangeSetting.Outcome.Changed(
                                new Stored("proposal.validity-days", "7", 1)));
        assertThat(settings.get(PROPOSAL_VALIDITY_DAYS)).isEqualTo(7);
        assertThat(settings.current(PROPOSAL_VALIDITY_DAYS).source()).isEqualTo(Source.DATABASE);
        assertThat(settings.current(PROPOSAL_VALIDITY_DAYS).version()).isEqualTo(1);

        change("proposal.validity-days", 1, null);

        assertThat(settings.get(PROPOSAL_VALIDITY_DAYS)).isEqualTo(30);
        assertThat(settings.current(PROPOSAL_VALIDITY_DAYS).version()).isEqualTo(2);
    }

    @Test
    void a_change_is_told_in_the_journal_and_to_programs() {
        change("rfq.timeout", 0, "24h");
        change("rfq.timeout", 1, "2d");

        var entries = stores.auditLog().of("setting", RFQ_TIMEOUT.subjectId());
        assertThat(entries).hasSize(2);
        assertThat(entries.getLast().action()).isEqualTo("setting.changed");
        assertThat(entries.getLast().reason()).isEqualTo("holidays");
        assertThat(entries.getLast().changes())
                .containsExactly(new Change("rfq.timeout", "24h", "48h"));
        assertThat(stores.eventLog().after(EventLog.Position.START, 10))
                .extracting(EventLog.Written::type)
                .containsExactly("setting.changed.v1", "setting.changed.v1");
    }

    @Test
    void what_is_equal_leaves_no_trace() {
        change("rfq.timeout", 0, "24h");

        assertThat(change("rfq.timeout", 1, "1d"))
                .isEqualTo(new ChangeSetting.Outcome.Changed(new Stored("rfq.timeout", "24h", 1)));
        assertThat(stores.auditLog().of("setting", RFQ_TIMEOUT.subjectId())).hasSize(1);
    }

    @Test
    void what_may_not_be_is_refused() {
        assertThat(
                        changeSetting.change(
                                new ChangeSetting.Command(MANAGER, "rfq.timeout", 0, "24h", null)))
                .isEqualTo(new ChangeSetting.Outcome.Forbidden());
        assertThat(change("no.such", 0, "1")).isEqualTo(new ChangeSetting.Outcome.Unknown());
        assertThat(change("mail.password", 0, "x")).isEqualTo(new ChangeSetting.Outcome.Secret());
        assertThat(change("rfq.timeout", 0, "soon"))
                .isEqualTo(
                        new ChangeSetting.Outcome.Wrong(
                                new SettingFault(
                                        "setting.time.range",
                                        Map.of("least", "1h", "most", "8760h"))));
        assertThat(stores.settings().all()).isEmpty();
    }

    @Test
    void who_saw_an_older_version_is_told() {
        change("rfq.timeout", 0, "24h");

        assertThat(change("rfq.timeout", 0, "12h")).isEqualTo(new ChangeSetting.Outcome.Conflict());
        assertThat(
                        new ChangeSetting(
                                        new OvertakenTransactions(),
                                        DEFINITIONS,
                                        stores.settings(),
                                        journal)
                                .change(
                                        new ChangeSetting.Command(
                                                ADMIN, "rfq.timeout", 1, "12h", null)))
                .isEqualTo(new ChangeSetting.Outcome.Conflict());
    }

    @Test
    void what_is_no_value_does_not_hold() {
        stores.transactions()
                .run(() -> stores.settings().replace(new Stored("rfq.timeout", "soon", 1)));

        assertThat(settings.get(RFQ_TIMEOUT)).isEqualTo(Duration.ofDays(2));
        assertThat(settings.get(COMPANY_CURRENCY)).isEqualTo(COMPANY_CURRENCY.standard());
    }

    @Test
    void a_secret_comes_from_the_environment_only_and_does_not_show() {
        stores.transactions()
                .run(() -> stores.settings().replace(new Stored("mail.password", "other", 1)));

        assertThat(settings.get(SECRET)).isEqualTo("s3cret");
        assertThat(settings.all())
                .extracting(Object::toString)
                .containsExactly(
                        "rfq.timeout=48h",
                        "proposal.validity-days=30",
                        "company.currency=RUB",
                        "mail.password=***");
        assertThat(new ChangeSetting.Command(ADMIN, "mail.password", 0, "s3cret", null).toString())
                .doesNotContain("s3cret");
    }

    private ChangeSetting.Outcome change(String key, long seen, String value) {
        return changeSetting.change(new ChangeSetting.Command(ADMIN, key, seen, value, "holidays"));
    }
}
