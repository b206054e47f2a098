package com.quotedesk.testkit.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quotedesk.application.files.FileKey;
import com.quotedesk.application.imports.ImportFault;
import com.quotedesk.application.imports.TableImport;
import com.quotedesk.application.imports.TableImport.Kind;
import com.quotedesk.application.imports.TableImport.State;
import com.quotedesk.application.imports.TableImport.Tally;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.users.Role;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.testkit.users.UserFixtures;
import com.quotedesk.testkit.work.Stores;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of imports keeps to. Each test has a time of its own. */
public interface ImportsContract {

    Stores stores();

    @Test
    default void what_is_told_of_an_import_is_kept_in_order() {
        var begun = add(Instant.parse("2031-01-01T00:00:00.123456Z"));
        assertThat(stores().imports().find(begun.id())).contains(begun);

        var done =
                next(
                        begun,
                        State.DONE,
                        Instant.parse("2031-01-01T00:01:00Z"),
                        new Tally(1, 2, 3, 2),
                        List.of(
                                new ImportFault("C5", ImportFault.Kind.NOT_AN_INN, "77"),
                                new ImportFault("A2", ImportFault.Kind.TAKEN, "ООО «Ромашка»")));
        replace(done);

        assertThat(stores().imports().find(begun.id())).contains(done);
        assertThat(stores().imports().find(UUID.randomUUID())).isEmpty();
        assertThatThrownBy(() -> replace(done)).isInstanceOf(PortFailure.Stale.class);
    }

    @Test
    default void the_oldest_that_waits_or_was_left_comes_first() {
        var later = add(Instant.parse("1991-01-02T00:00:00Z"));
        var earlier = add(Instant.parse("1991-01-01T00:00:00Z"));
        assertThat(stores().imports().next()).contains(earlier);

        var running = next(earlier, State.RUNNING, null, Tally.NONE, List.of());
        replace(running);
        assertThat(stores().imports().next()).contains(running);

        replace(
                next(
                        running,
                        State.DONE,
                        Instant.parse("2091-01-01T00:00:00Z"),
                        Tally.NONE,
                        List.of()));
        assertThat(stores().imports().next()).contains(later);
        replace(
                next(
                        later,
                        State.FAILED,
                        Instant.parse("2091-01-01T00:00:00Z"),
                        Tally.NONE,
                        List.of()));
    }

    @Test
    default void what_ended_long_ago_is_forgotten() {
        var old = add(Instant.parse("1981-01-01T00:00:00Z"));
        var fresh = add(Instant.parse("1981-01-01T00:00:00Z"));
        replace(
                next(
                        old,
                        State.FAILED,
                        Instant.parse("1982-01-01T00:00:00Z"),
                        Tally.NONE,
                        List.of(new ImportFault("", ImportFault.Kind.NOT_A_TABLE, "x"))));

        var moment = Instant.parse("1982-01-02T00:00:00Z");
        assertThat(forget(moment)).isEqualTo(1);

        assertThat(stores().imports().find(old.id())).isEmpty();
        assertThat(stores().imports().find(fresh.id())).contains(fresh);
        assertThat(forget(moment)).isZero();
        replace(
                next(
                        fresh,
                        State.DONE,
                        Instant.parse("2091-01-01T00:00:00Z"),
                        Tally.NONE,
                        List.of()));
    }

    private int forget(Instant moment) {
        return stores().transactions().inTransaction(() -> stores().imports().forgetBefore(moment));
    }

    private TableImport add(Instant at) {
        var user = UserFixtures.added(stores(), UUID.randomUUID() + "@desk.example", Role.MANAGER);
        var begun = waiting(user.id(), at);
        stores().transactions().run(() -> stores().imports().add(begun));
        return begun;
    }

    private void replace(TableImport next) {
        stores().transactions().run(() -> stores().imports().replace(next));
    }

    private static TableImport waiting(UserId by, Instant at) {
        return new TableImport(
                UUID.randomUUID(),
                Kind.SUPPLIERS,
                by,
                "поставщики.xlsx",
                new FileKey("ab".repeat(32)),
                true,
                State.WAITING,
                at,
                null,
                0,
                Tally.NONE,
                List.of(),
                1);
    }

    private static TableImport next(
            TableImport before,
            State state,
            @Nullable Instant endedAt,
            Tally tally,
            List<ImportFault> faults) {
        return new TableImport(
                before.id(),
                before.kind(),
                before.by(),
                before.name(),
                before.file(),
                before.trial(),
                state,
                before.begunAt(),
                endedAt,
                before.tries() + 1,
                tally,
                faults,
                before.version() + 1);
    }
}
