package com.quotedesk.testkit.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.domain.clients.Client;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.clients.Contact;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.testkit.work.Stores;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of clients keeps to. */
public interface ClientsContract {

    Stores stores();

    @Test
    default void a_client_comes_back_as_it_was_added() {
        var client = aClient("a1@clients.example");

        stores().transactions().run(() -> stores().clients().addUnlessKnown(client));

        assertThat(stores().clients().find(client.id())).contains(client);
        assertThat(stores().clients().findByAddress(new EmailAddress("a1@clients.example")))
                .contains(client);
    }

    @Test
    default void nobody_is_found_under_an_unknown_id_or_address() {
        assertThat(stores().clients().find(new ClientId(UUID.randomUUID()))).isEmpty();
        assertThat(stores().clients().findByAddress(new EmailAddress("nobody@clients.example")))
                .isEmpty();
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

    private static Client aClient(String address) {
        return new Client(
                new ClientId(UUID.randomUUID()),
                "ООО «Ромашка» & Söhne 🌼",
                "7707083893",
                List.of(
                        new Contact("Анна Белова", new EmailAddress(address), "+74951234567"),
                        new Contact(null, new EmailAddress("second." + address), null)),
                Instant.parse("2026-11-20T10:15:30.123456Z"));
    }
}
