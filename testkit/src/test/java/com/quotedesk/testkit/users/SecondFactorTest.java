package com.quotedesk.testkit.users;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.users.BeginSecondFactor;
import com.quotedesk.application.users.CheckSecondFactor;
import com.quotedesk.application.users.ConfirmSecondFactor;
import com.quotedesk.application.users.LogIn;
import com.quotedesk.application.users.LoginGate;
import com.quotedesk.application.users.RemoveSecondFactor;
import com.quotedesk.application.users.ResetSecondFactor;
import com.quotedesk.application.users.SecondFactors.SecondFactor;
import com.quotedesk.domain.audit.AuditEntry;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.domain.users.Role;
import com.quotedesk.domain.users.Scope;
import com.quotedesk.domain.users.Totp;
import com.quotedesk.domain.users.User;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.testkit.work.InMemoryStores;
import com.quotedesk.testkit.work.SequentialIds;
import com.quotedesk.testkit.work.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SecondFactorTest {

    private static final String HOME = "203.0.113.7";

    private final InMemoryStores stores = new InMemoryStores();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T12:00:00Z"));
    private final SequentialIds ids = new SequentialIds();
    private final Journal journal = new Journal(stores.auditLog(), stores.eventLog(), ids, clock);
    private final Totp totp = new Totp(Hmacs::sha1);
    private final LoginGate gate =
            new LoginGate(stores.transactions(), stores.loginAttempts(), LogInTest.POLICY, clock);
    private final CheckSecondFactor check =
            new CheckSecondFactor(
                    stores.transactions(),
                    stores.secondFactors(),
                    new PlainBox(),
                    totp,
                    gate,
                    clock);
    private byte filling;
    private final BeginSecondFactor begin =
            new BeginSecondFactor(
                    stores.transactions(), stores.secondFactors(), new PlainBox(), this::bytes);
    private final ConfirmSecondFactor confirm =
            new ConfirmSecondFactor(
                    stores.transactions(), stores.secondFactors(), check, this::bytes, journal);
    private final RemoveSecondFactor remove =
            new RemoveSecondFactor(stores.transactions(), stores.secondFactors(), check, journal);
    private final ResetSecondFactor reset =
            new ResetSecondFactor(
                    stores.transactions(), stores.users(), stores.secondFactors(), journal);
    private final LogIn logIn =
            new LogIn(
                    stores.transactions(),
                    stores.users(),
                    stores.sessions(),
                    new PlainPasswords(),
                    gate,
                    check,
                    journal,
                    ids,
                    clock,
                    Duration.ofHours(24));

    private final User admin = UserFixtures.added(stores, "admin@desk.example", Role.ADMIN);
    private final User olga = UserFixtures.added(stores, "olga@desk.example", Role.MANAGER);

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        bytes[0] = ++filling;
        return bytes;
    }

    @Test
    void it_is_asked_for_once_it_was_shown_to_work() {
        var begun = (BeginSecondFactor.Outcome.Begun) begin();
        assertThat(begun.key()).hasSize(32);
        assertThat(begun.toString()).doesNotContain(begun.key());
        assertThat(attempt(null)).isInstanceOf(LogIn.Outcome.LoggedIn.class);
        assertThat(confirm("000000")).isEqualTo(new ConfirmSecondFactor.Outcome.WrongCode());

        var recovery = confirmed();

        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
        assertThat(attempt(null)).isEqualTo(new LogIn.Outcome.CodeNeeded());
        assertThat(attempt("000000")).isEqualTo(new LogIn.Outcome.Refused());
        assertThat(actions()).containsExactly("user.second-factor-set-up");
    }

    @Test
    void a_code_is_taken_once() {
        begin();
        confirmed();
        assertThat(attempt(code())).isEqualTo(new LogIn.Outcome.Refused());

        clock.advance(Duration.ofSeconds(30));
        assertThat(attempt(" " + code() + " ")).isInstanceOf(LogIn.Outcome.LoggedIn.class);
        assertThat(attempt(code())).isEqualTo(new LogIn.Outcome.Refused());
    }

    @Test
    void who_lost_the_device_has_codes_that_are_good_once() {
        begin();
        var recovery = confirmed();

        assertThat(attempt(recovery.getFirst().toLowerCase(Locale.ROOT)))
                .isInstanceOf(LogIn.Outcome.LoggedIn.class);
        assertThat(attempt(recovery.getFirst())).isEqualTo(new LogIn.Outcome.Refused());
        assertThat(attempt(recovery.getLast())).isInstanceOf(LogIn.Outcome.LoggedIn.class);
    }

    @Test
    void what_was_closed_with_a_key_of_long_ago_opens_with_a_recovery_code_only() {
        stores.transactions()
                .run(
                        () ->
                                stores.secondFactors()
                                        .put(new SecondFactor(olga.id(), "x", true, 0, Set.of())));

        assertThat(attempt("123456")).isEqualTo(new LogIn.Outcome.Refused());
    }

    @Test
    void it_is_set_up_once_and_in_order() {
        assertThat(confirm("1")).isEqualTo(new ConfirmSecondFactor.Outcome.NotBegun());
        begin();
        begin();
        confirmed();

        assertThat(begin()).isEqualTo(new BeginSecondFactor.Outcome.Exists());
        assertThat(confirm(code())).isEqualTo(new ConfirmSecondFactor.Outcome.Exists());
    }

    @Test
    void one_takes_it_away_by_showing_it_once_more() {
        assertThat(remove("1")).isEqualTo(new RemoveSecondFactor.Outcome.None());
        begin();
        confirmed();
        assertThat(remove("1")).isEqualTo(new RemoveSecondFactor.Outcome.WrongCode());
        clock.advance(Duration.ofSeconds(30));

        assertThat(remove(code())).isEqualTo(new RemoveSecondFactor.Outcome.Removed());

        assertThat(attempt(null)).isInstanceOf(LogIn.Outcome.LoggedIn.class);
        assertThat(actions())
                .containsExactly("user.second-factor-set-up", "user.second-factor-removed");
    }

    @Test
    void nobody_guesses_a_code() {
        begin();
        int tries = 0;
        while (confirm("000000") instanceof ConfirmSecondFactor.Outcome.WrongCode && tries < 99) {
            tries++;
        }
        assertThat(tries).isBetween(1, 10);
        assertThat(confirm(code())).isInstanceOf(ConfirmSecondFactor.Outcome.TooMany.class);
        assertThat(remove(code())).isInstanceOf(RemoveSecondFactor.Outcome.TooMany.class);
    }

    @Test
    void who_has_the_password_cannot_guess_codes_without_end() {
        begin();
        confirmed();
        int tries = 0;
        while (attempt("000000") instanceof LogIn.Outcome.Refused && tries < 99) {
            tries++;
            // Asking what is needed neither helps nor harms.
            attempt(null);
        }
        assertThat(tries).isBetween(1, 10);
    }

    @Test
    void being_asked_for_the_code_counts_as_no_failure() {
        begin();
        confirmed();
        for (int i = 0; i < 50; i++) {
            assertThat(attempt(null)).isEqualTo(new LogIn.Outcome.CodeNeeded());
        }
    }

    @Test
    void who_looks_after_a_user_takes_it_away_and_nobody_else() {
        begin();
        confirmed();
        var housekeeper =
                Access.of(new UserId(new UUID(7, 7)), null, Role.VIEWER)
                        .with(Map.of(Permission.MANAGE_USERS, Scope.ALL));

        assertThat(reset(olga.access(), olga.id()))
                .isEqualTo(new ResetSecondFactor.Outcome.Forbidden());
        assertThat(reset(housekeeper, olga.id()))
                .isEqualTo(new ResetSecondFactor.Outcome.Forbidden());
        assertThat(reset(admin.access(), olga.id()))
                .isEqualTo(new ResetSecondFactor.Outcome.Reset());
        assertThat(reset(admin.access(), olga.id()))
                .isEqualTo(new ResetSecondFactor.Outcome.None());
        assertThat(reset(admin.access(), new UserId(new UUID(7, 8))))
                .isEqualTo(new ResetSecondFactor.Outcome.None());
        assertThat(actions())
                .containsExactly("user.second-factor-set-up", "user.second-factor-reset");
    }

    private BeginSecondFactor.Outcome begin() {
        return begin.begin(new BeginSecondFactor.Command(olga.id()));
    }

    private ConfirmSecondFactor.Outcome confirm(String code) {
        var command = new ConfirmSecondFactor.Command(olga.id(), HOME, code);
        assertThat(command.toString()).doesNotContain(code + "]");
        return confirm.confirm(command);
    }

    private List<String> confirmed() {
        var outcome = confirm(code());
        assertThat(outcome.toString()).isEqualTo("Confirmed[]");
        return ((ConfirmSecondFactor.Outcome.Confirmed) outcome).recovery();
    }

    private RemoveSecondFactor.Outcome remove(String code) {
        var command = new RemoveSecondFactor.Command(olga.id(), HOME, code);
        assertThat(command.toString()).isEqualTo("Command[" + olga.id() + "]");
        return remove.remove(command);
    }

    private ResetSecondFactor.Outcome reset(Access by, UserId user) {
        return reset.reset(new ResetSecondFactor.Command(by, user));
    }

    private List<String> actions() {
        return stores.auditLog().of("user", olga.id().value()).stream()
                .map(AuditEntry::action)
                .toList();
    }

    private String code() {
        var key = stores.secondFactors().find(olga.id()).orElseThrow().closedKey();
        return totp.codeOf(HexFormat.of().parseHex(key), clock.instant().getEpochSecond() / 30);
    }

    private LogIn.Outcome attempt(@Nullable String code) {
        return logIn.logIn(new LogIn.Command("olga@desk.example", "secret", code, HOME, "curl"));
    }
}
