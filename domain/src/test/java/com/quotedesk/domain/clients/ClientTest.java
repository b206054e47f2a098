package com.quotedesk.domain.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.quotedesk.domain.clients.Client.Refusal;
import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.events.DomainEvent;
import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.requisites.BankAccount;
import com.quotedesk.domain.requisites.Bic;
import com.quotedesk.domain.requisites.Inn;
import com.quotedesk.domain.requisites.Kpp;
import com.quotedesk.domain.requisites.Ogrn;
import com.quotedesk.domain.requisites.Requisites;
import com.quotedesk.domain.shared.Contact;
import com.quotedesk.domain.shared.EmailAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClientTest {

    private static final Inn INN = new Inn("7707083893");
    private static final Contact ANNA =
            new Contact("Анна", new EmailAddress("anna@client.example"), "+74951234567");
    private static final ClientId ID = new ClientId(new UUID(1, 2));

    private final Client client =
            new Client(ID, "Ромашка", INN, List.of(ANNA), Instant.parse("2026-11-20T10:00:00Z"));

    @Test
    void a_client_of_whom_little_is_known_is_new_and_in_use() {
        assertThat(client.name()).isEqualTo("Ромашка");
        assertThat(client.inn()).isEqualTo(INN);
        assertThat(client.contacts()).containsExactly(ANNA);
        assertThat(client.archived()).isFalse();
        assertThat(client.version()).isEqualTo(1);
        assertThat(client.hasAddress(ANNA.email())).isTrue();
        assertThat(client.hasAddress(new EmailAddress("other@client.example"))).isFalse();
        assertThat(ID).hasToString(new UUID(1, 2).toString());
    }

    @Test
    void a_change_counts_and_is_told() {
        var next = profile("Лютик", List.of());

        var changed = made(client.change(next), new ClientEvent.Changed(ID, "Лютик"));

        assertThat(changed).isEqualTo(new Client(ID, next, false, client.createdAt(), 2));
    }

    @Test
    void what_is_equal_changes_nothing() {
        assertThat(client.change(client.profile())).isEqualTo(Decision.made(client));
    }

    @Test
    void an_archived_client_is_restored_before_it_is_changed() {
        var archived = made(client.archive(), new ClientEvent.Archived(ID));

        assertThat(archived)
                .isEqualTo(new Client(ID, client.profile(), true, client.createdAt(), 2));
        assertThat(archived.change(profile("Лютик", List.of())))
                .isEqualTo(Decision.refused(Refusal.ARCHIVED));
        assertThat(archived.archive()).isEqualTo(Decision.refused(Refusal.ARCHIVED));
        assertThat(made(archived.restore(), new ClientEvent.Restored(ID)))
                .isEqualTo(new Client(ID, client.profile(), false, client.createdAt(), 3));
        assertThat(client.restore()).isEqualTo(Decision.refused(Refusal.NOT_ARCHIVED));
    }

    @Test
    void a_client_is_looked_up_by_all_its_names_numbers_and_addresses() {
        var requisites = new Requisites("ООО  «Ёлка»", INN, null, null, null);
        var found =
                new Client(
                        ID,
                        new ClientProfile("Ель", requisites, List.of(ANNA), List.of(), null),
                        false,
                        client.createdAt(),
                        1);

        assertThat(found.searchText())
                .isEqualTo("ель\nооо «елка»\n7707083893\nанна\nanna@client.example\n+74951234567");
    }

    @Test
    void somebody_else_s_taxpayer_number_is_taken_away_and_nothing_else() {
        var requisites =
                new Requisites(
                        "ООО «Ромашка»",
                        INN,
                        new Kpp("773601001"),
                        new Ogrn("1027700132195"),
                        new BankAccount(new Bic("044525225"), "40702810200000000001", null));
        var place = new PostalAddress(PostalAddress.Use.LEGAL, "Тверь");
        var full = new ClientProfile("Р", requisites, List.of(ANNA), List.of(place), "note");

        var left = new Client(ID, full, true, client.createdAt(), 3).withoutInn();

        assertThat(left)
                .isEqualTo(
                        new Client(
                                ID,
                                new ClientProfile(
                                        "Р",
                                        new Requisites(
                                                "ООО «Ромашка»",
                                                null,
                                                requisites.kpp(),
                                                requisites.ogrn(),
                                                requisites.account()),
                                        List.of(ANNA),
                                        List.of(place),
                                        "note"),
                                true,
                                client.createdAt(),
                                3));
    }

    @Test
    void what_makes_no_client_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> profile(" ", List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> profile("Ромашка", List.of(ANNA, ANNA)))
                .withMessageContaining("anna@client.example");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Client(ID, client.profile(), false, client.createdAt(), 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PostalAddress(PostalAddress.Use.LEGAL, " "));
    }

    @Test
    void a_place_and_a_person_are_told_in_a_line() {
        assertThat(new PostalAddress(PostalAddress.Use.DELIVERY, "Тверь, склад 2"))
                .hasToString("DELIVERY: Тверь, склад 2");
        assertThat(ANNA).hasToString("Анна <anna@client.example> +74951234567");
        assertThat(new Contact(null, ANNA.email(), null)).hasToString("anna@client.example");
    }

    @Test
    void events_have_names_that_stay() {
        var events =
                List.<DomainEvent>of(
                        new ClientEvent.Created(ID, "Ромашка"),
                        new ClientEvent.Changed(ID, "Ромашка"),
                        new ClientEvent.Archived(ID),
                        new ClientEvent.Restored(ID));

        assertThat(events)
                .extracting(DomainEvent::type)
                .containsExactly(
                        "client.created.v1",
                        "client.changed.v1",
                        "client.archived.v1",
                        "client.restored.v1");
        assertThat(events)
                .extracting(DomainEvent::subject)
                .containsOnly(new Subject("client", ID.value()));
        assertThat(events)
                .extracting(DomainEvent::values)
                .containsExactly(
                        Map.of("name", "Ромашка"), Map.of("name", "Ромашка"), Map.of(), Map.of());
    }

    private static ClientProfile profile(String name, List<Contact> contacts) {
        return new ClientProfile(name, Requisites.NONE, contacts, List.of(), null);
    }

    private static Client made(Decision<Client, Refusal> decision, DomainEvent event) {
        assertThat(decision).isInstanceOf(Decision.Made.class);
        var made = (Decision.Made<Client, Refusal>) decision;
        assertThat(made.events()).containsExactly(event);
        return made.state();
    }
}
