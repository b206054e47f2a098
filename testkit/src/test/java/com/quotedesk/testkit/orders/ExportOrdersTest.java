package com.quotedesk.testkit.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.documents.Table;
import com.quotedesk.application.documents.Table.Cell;
import com.quotedesk.application.orders.ExportOrders;
import com.quotedesk.application.orders.OrderBoard;
import com.quotedesk.domain.clients.Client;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.numbering.DocumentKind;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.domain.users.Role;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.testkit.work.InMemoryStores;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExportOrdersTest {

    private static final Instant NIGHT = Instant.parse("2026-11-20T22:00:00Z");

    private final InMemoryStores stores = new InMemoryStores();
    private final ExportOrders exportOrders =
            new ExportOrders(stores.orderBoard(), ZoneId.of("Europe/Moscow"));

    private Table export(Language language, int most) {
        var sight =
                Access.of(new UserId(new UUID(9, 1)), null, Role.ADMIN)
                        .sight(Permission.VIEW_ORDERS)
                        .orElseThrow();
        return exportOrders.export(
                new ExportOrders.Command(sight, OrderBoard.Filter.NONE, language, most));
    }

    private void add(int number, boolean known) {
        var client = known ? new ClientId(new UUID(5, number)) : null;
        stores.transactions()
                .run(
                        () -> {
                            if (client != null) {
                                stores.clients()
                                        .add(new Client(client, "=Завод", null, List.of(), NIGHT));
                            }
                            stores.orders()
                                    .add(
                                            OrderFixtures.anOrder(
                                                    new UUID(1, number),
                                                    new DocumentNumber(
                                                            DocumentKind.ORDER, 2026, number),
                                                    client,
                                                    NIGHT.plusSeconds(number)));
                        });
    }

    @Test
    void the_newest_orders_become_a_table() {
        add(1, false);
        add(2, true);

        var table = export(Language.RUSSIAN, 10);

        assertThat(table.name()).isEqualTo("Заявки");
        assertThat(table.columns()).hasSize(6).startsWith("Номер", "Получена");
        assertThat(table.rows()).hasSize(2);
        assertThat(table.rows().getFirst())
                .startsWith(
                        new Cell.Text("ORD-2026-0002"),
                        // In Moscow it is the next day already.
                        new Cell.Day(LocalDate.of(2026, 11, 21)),
                        new Cell.Text("NEW"),
                        new Cell.Text("=Завод"))
                .contains(new Cell.Figure(BigDecimal.valueOf(2)));
        assertThat(table.rows().getLast().get(3)).isEqualTo(new Cell.Empty());
    }

    @Test
    void no_more_than_wanted_and_in_english() {
        add(1, false);
        add(2, false);

        var table = export(Language.ENGLISH, 1);

        assertThat(table.name()).isEqualTo("Orders");
        assertThat(table.columns()).contains("Client", "Items");
        assertThat(table.rows()).hasSize(1);
    }
}
