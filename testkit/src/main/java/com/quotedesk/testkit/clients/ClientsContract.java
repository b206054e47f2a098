package com.quotedesk.testkit.clients;

import static com.quotedesk.testkit.clients.ClientFixtures.aProfile;
import static com.quotedesk.testkit.clients.ClientFixtures.anInn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quotedesk.application.clients.ClientBoard;
import com.quotedesk.application.clients.Clients.Clash;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.clients.Client;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.clients.ClientProfile;
import com.quotedesk.domain.requisites.Inn;
import com.quotedesk.domain.requisites.Requisites;
import com.quotedesk.domain.shared.Contact;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.testkit.work.Stores;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of clients keeps to. */
public interface ClientsContract {

    Stores stores();

    @Test
    default void a_client_comes_back_as_it_was_added() {
        var client = aClient("a1@clients.example");

        add(client);

        assertThat(stores().clients().find(client.id())).contains(client);
        assertThat(stores().clients().findByAddress(new EmailAddress("a1@clients.example")))
                .contains(client);
        assertThat(stores().clients().findByInn(innOf(client))).contains(client);
        assertThat(stores().clientBoard().find(client.id())).contains(client);
    }

    @Test
    default void a_client_of_whom_nothing_is_known_but_the_name_comes_back() {
        var client =
                new Client(
                        new ClientId(UUID.randomUUID()), "Некто", null, List.of(), Instant.EPOCH);

        add(client);

        assertThat(stores().clients().find(client.id())).contains(client);
    }

    @Test
    default void nobody_is_found_under_an_unknown_id_or_address() {
        assertThat(stores().clients().find(new ClientId(UUID.randomUUID()))).isEmpty();
        assertThat(stores().clientBoard().find(new ClientId(UUID.randomUUID()))).isEmpty();
        assertThat(stores().clients().findByAddress(new EmailAddress("nobody@clients.example")))
                .isEmpty();
        assertThat(stores().clients().findByInn(anInn())).isEmpty();
    }

    @Test
    default void of_many_ids_those_are_told_that_are_a_clients() {
        var one = aClient("a29@clients.example");
        add(one);
        var nobody = new ClientId(UUID.randomUUID());

        assertThat(stores().clients().known(Set.of(one.id(), nobody))).containsExactly(one.id());
        assertThat(stores().clients().known(Set.of())).isEmpty();
    }

    @Test
    default void many_addresses_are_looked_up_at_once() {
        var one = aClient("a20@clients.example");
        add(one);
        var other = aClient("a21@clients.example");
        add(other);
        var nobody = new EmailAddress("nobody@clients.example");

        assertThat(
                        stores().clients()
                                .idsOf(
                                        Set.of(
                                                new EmailAddress("a20@clients.example"),
                                                new EmailAddress("a21@clients.example"),
                                                nobody)))
                .isEqualTo(
                        Map.of(
                                new EmailAddress("a20@clients.example"),
                                one.id(),
                                new EmailAddress("a21@clients.example"),
                                other.id()));
        assertThat(stores().clients().idsOf(Set.of())).isEmpty();
    }

    @Test
    default void an_address_belongs_to_whoever_was_first() {
        var first = aClient("a2@clients.example");
        var second = aClient("a2@clients.example");

        var kept =
                stores().transactions()
                        .inTransaction(
                                () -> {
                                    stores().clients().addUnlessKnown(first);
                                    return stores().clients().addUnlessKnown(second);
                                });

        assertThat(kept).isEqualTo(first);
        assertThat(stores().clients().find(second.id())).isEmpty();
    }

    @Test
    default void a_taxpayer_number_belongs_to_whoever_was_first() {
        var first = aClient("a3@clients.example");
        var second =
                withProfile(
                        aClient("x@clients.example"), aProfile(first.inn(), "a4@clients.example"));

        var kept =
                stores().transactions()
                        .inTransaction(
                                () -> {
                                    stores().clients().addUnlessKnown(first);
                                    return stores().clients().addUnlessKnown(second);
                                });

        assertThat(kept).isEqualTo(second.withoutInn());
        assertThat(stores().clients().find(second.id())).contains(kept);
    }

    @Test
    default void what_somebody_else_has_is_told() {
        var holder = aClient("a5@clients.example");
        add(holder);
        var sameAddress = aClient("a5@clients.example");
        var sameNumber = withProfile(sameAddress, aProfile(holder.inn(), "a6@clients.example"));

        stores().transactions()
                .run(
                        () -> {
                            var clients = stores().clients();
                            assertThat(clients.clashOf(holder)).isEmpty();
                            assertThat(clients.clashOf(sameAddress))
                                    .contains(
                                            new Clash.Address(
                                                    new EmailAddress("a5@clients.example"),
                                                    holder));
                            assertThat(clients.clashOf(sameNumber))
                                    .contains(new Clash.TaxpayerNumber(innOf(holder), holder));
                            assertThat(clients.clashOf(aClient("a7@clients.example"))).isEmpty();
                        });
    }

    @Test
    default void the_next_version_takes_the_place_of_the_one_before() {
        var client = aClient("a8@clients.example");
        add(client);
        var profile =
                new ClientProfile(
                        "Лютик",
                        Requisites.NONE,
                        List.of(
                                new Contact(null, new EmailAddress("a9@clients.example"), null),
                                new Contact("Анна", new EmailAddress("a8@clients.example"), null)),
                        List.of(),
                        null);
        var next = new Client(client.id(), profile, true, client.createdAt(), 2);

        stores().transactions().run(() -> stores().clients().replace(next));

        assertThat(stores().clients().find(client.id())).contains(next);
        assertThat(stores().clients().findByAddress(new EmailAddress("second.a8@clients.example")))
                .isEmpty();
        assertThat(stores().clients().findByInn(innOf(client))).isEmpty();
    }

    @Test
    default void a_version_that_was_overtaken_is_stale() {
        var client = aClient("b1@clients.example");
        add(client);
        var second = new Client(client.id(), client.profile(), true, client.createdAt(), 2);
        stores().transactions().run(() -> stores().clients().replace(second));

        assertThatThrownBy(
                        () -> stores().transactions().run(() -> stores().clients().replace(second)))
                .isInstanceOf(PortFailure.Stale.class);
    }

    @Test
    default void the_list_is_searched_in_any_spelling() {
        var mark = "метка" + UUID.randomUUID();
        var old = aClient("c1@clients.example", mark + " Ёлка", "2026-11-20T10:00:00.000001Z");
        var young = aClient("c2@clients.example", mark + " Ель", "2026-11-20T10:00:00.000002Z");
        var gone = aClient("c3@clients.example", mark + " Ёж", "2026-11-20T10:00:00.000003Z");
        List.of(old, young, gone).forEach(this::add);
        stores().transactions()
                .run(
                        () ->
                                stores().clients()
                                        .replace(
                                                new Client(
                                                        gone.id(),
                                                        gone.profile(),
                                                        true,
                                                        gone.createdAt(),
                                                        2)));

        assertThat(found(mark, null))
                .containsExactly(
                        new ClientBoard.Row(
                                gone.id(),
                                gone.name(),
                                gone.inn(),
                                new EmailAddress("c3@clients.example"),
                                true,
                                gone.createdAt()),
                        ClientBoard.Row.of(young),
                        ClientBoard.Row.of(old));
        assertThat(found(mark.toUpperCase(Locale.ROOT) + " ЕЛ", false))
                .containsExactly(ClientBoard.Row.of(young), ClientBoard.Row.of(old));
        assertThat(found(mark, true)).extracting(ClientBoard.Row::id).containsExactly(gone.id());
        assertThat(found(innOf(old).value().substring(2), null)).contains(ClientBoard.Row.of(old));
        assertThat(found("C1@Clients", null)).contains(ClientBoard.Row.of(old));
        assertThat(found(mark + "%", null)).isEmpty();
    }

    @Test
    default void a_page_begins_where_the_one_before_ended() {
        var mark = "стр" + UUID.randomUUID();
        var first = aClient("d1@clients.example", mark, "2026-11-20T10:00:00.000001Z");
        var second = aClient("d2@clients.example", mark, "2026-11-20T10:00:00.000002Z");
        List.of(first, second).forEach(this::add);

        var page = stores().clientBoard().list(new ClientBoard.Query(mark, null, 1, null));
        assertThat(page.items()).containsExactly(ClientBoard.Row.of(second));
        var last = stores().clientBoard().list(new ClientBoard.Query(mark, null, 1, page.next()));
        assertThat(last.items()).containsExactly(ClientBoard.Row.of(first));
        assertThat(last.next()).isNull();
        assertThat(stores().clientBoard().list(new ClientBoard.Query(" ", null, 1, null)).items())
                .hasSize(1);
    }

    private List<ClientBoard.Row> found(String search, @Nullable Boolean archived) {
        return stores().clientBoard()
                .list(new ClientBoard.Query(search, archived, 10, null))
                .items();
    }

    private void add(Client client) {
        stores().transactions().run(() -> stores().clients().add(client));
    }

    private static Client aClient(String address) {
        return aClient(address, "ООО «Ромашка» & Söhne 🌼", "2026-11-20T10:15:30.123456Z");
    }

    private static Client aClient(String address, String name, String at) {
        var profile = aProfile(anInn(), address);
        return new Client(
                new ClientId(UUID.randomUUID()),
                new ClientProfile(
                        name,
                        profile.requisites(),
                        profile.contacts(),
                        profile.addresses(),
                        profile.notes()),
                false,
                Instant.parse(at),
                1);
    }

    private static Inn innOf(Client client) {
        return Objects.requireNonNull(client.inn());
    }

    private static Client withProfile(Client client, ClientProfile profile) {
        return new Client(client.id(), profile, false, client.createdAt(), client.version());
    }
}
