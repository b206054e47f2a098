package com.quotedesk.testkit.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.orders.AssignOrder;
import com.quotedesk.application.orders.OrderChanges;
import com.quotedesk.application.orders.OrderOutcome;
import com.quotedesk.application.orders.OrderRequest;
import com.quotedesk.application.users.Users.Account;
import com.quotedesk.domain.audit.Change;
import com.quotedesk.domain.numbering.DocumentKind;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.orders.OrderRefusal;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Owner;
import com.quotedesk.domain.users.Role;
import com.quotedesk.domain.users.Team;
import com.quotedesk.domain.users.TeamId;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.testkit.users.UserFixtures;
import com.quotedesk.testkit.work.InMemoryStores;
import com.quotedesk.testkit.work.SequentialIds;
import com.quotedesk.testkit.work.SettableClock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AssignOrderTest {

    private static final OrderOutcome NOBODY =
            new OrderOutcome.Refused(new OrderRefusal.NobodyToGiveTo());
    private static final TeamId CABLES = new TeamId(new UUID(0, 10));

    private final InMemoryStores stores = new InMemoryStores();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T12:00:00Z"));
    private final Journal journal =
            new Journal(stores.auditLog(), stores.eventLog(), new SequentialIds(), clock);
    private final AssignOrder assignOrder =
            new AssignOrder(
                    new OrderChanges(stores.transactions(), stores.orders(), journal),
                    stores.users(),
                    stores.teams());

    private final UserId olga = UserFixtures.added(stores, "olga@desk.example", Role.ADMIN).id();
    private final UserId boris =
            UserFixtures.added(stores, "boris@desk.example", Role.MANAGER).id();
    private final Order order =
            OrderFixtures.anOrder(
                    new UUID(0, 700),
                    new DocumentNumber(DocumentKind.ORDER, 2026, 70),
                    null,
                    clock.instant());

    @BeforeEach
    void anOrderAndATeam() {
        var team = Team.added(CABLES, "Кабели");
        stores.transactions()
                .run(
                        () -> {
                            stores.orders().add(order);
                            stores.teams().add(team.state());
                        });
    }

    @Test
    void an_order_that_is_nobodys_is_claimed_and_given_away() {
        var claimed = assigned(order, olga, null);
        var given = assigned(claimed, boris, CABLES);

        assertThat(claimed.owner()).isEqualTo(new Owner(olga, null));
        assertThat(given.owner()).isEqualTo(new Owner(boris, CABLES));
        assertThat(stores.orders().get(order.id())).contains(given);
        assertThat(changes())
                .containsExactly(
                        new Change("owner", "nobody", olga.toString()),
                        new Change("owner", olga.toString(), boris.toString()));
    }

    @Test
    void giving_it_to_whoever_has_it_changes_nothing() {
        var claimed = assigned(order, olga, null);

        assertThat(assigned(claimed, olga, null)).isEqualTo(claimed);
        assertThat(changes()).hasSize(1);
    }

    @Test
    void nobody_gets_it_who_is_not_there_or_works_here_no_more() {
        deactivate(boris);

        assertThat(assign(order, boris, null)).isEqualTo(NOBODY);
        assertThat(assign(order, new UserId(new UUID(0, 9)), null)).isEqualTo(NOBODY);
        assertThat(assign(order, olga, new TeamId(new UUID(0, 9))))
                .isEqualTo(new OrderOutcome.Refused(new OrderRefusal.UnknownTeam()));
        assertThat(stores.orders().get(order.id())).contains(order);
    }

    private void deactivate(UserId user) {
        var account = stores.users().find(user).orElseThrow();
        var gone = account.user().deactivate().state();
        stores.transactions()
                .run(() -> stores.users().replace(new Account(gone, account.passwordHash())));
    }

    private Order assigned(Order which, UserId manager, @Nullable TeamId team) {
        return ((OrderOutcome.Done) assign(which, manager, team)).order();
    }

    private OrderOutcome assign(Order which, UserId manager, @Nullable TeamId team) {
        var by = Access.of(olga, null, Role.ADMIN);
        return assignOrder.assign(
                new AssignOrder.Command(
                        new OrderRequest(by, which.id(), which.version()), manager, team));
    }

    private List<Change> changes() {
        return stores.auditLog().of("order", order.id().value()).stream()
                .flatMap(entry -> entry.changes().stream())
                .toList();
    }
}
