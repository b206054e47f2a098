package com.quotedesk.application.orders;

import com.quotedesk.application.documents.Table;
import com.quotedesk.application.documents.Table.Cell;
import com.quotedesk.application.work.Page;
import com.quotedesk.application.work.PageKey;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.users.Sight;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a table of orders, to work on with other programs. */
public final class ExportOrders {

    /**
     * @param sight whose orders the asker may see
     * @param most how many orders at most, the newest; from 1
     */
    public record Command(Sight sight, OrderBoard.Filter filter, Language language, int most) {}

    private final OrderBoard board;
    private final ZoneId zone;

    /**
     * @param zone the company's, in which days begin
     */
    public ExportOrders(OrderBoard board, ZoneId zone) {
        this.board = board;
        this.zone = zone;
    }

    public Table export(Command command) {
        var rows = new ArrayList<List<Cell>>();
        @Nullable PageKey after = null;
        while (rows.size() < command.most()) {
            int limit = Math.min(Page.MAX_LIMIT, command.most() - rows.size());
            var page =
                    board.list(
                            new OrderBoard.Query(command.sight(), command.filter(), limit, after));
            page.items().forEach(row -> rows.add(cells(row)));
            after = page.next();
            if (after == null) {
                break;
            }
        }
        return switch (command.language()) {
            case RUSSIAN ->
                    new Table(
                            "Заявки",
                            List.of("Номер", "Получена", "Статус", "Клиент", "Тема", "Позиций"),
                            rows);
            case ENGLISH ->
                    new Table(
                            "Orders",
                            List.of("Number", "Received", "Status", "Client", "Subject", "Items"),
                            rows);
        };
    }

    private List<Cell> cells(OrderBoard.Row row) {
        var client = row.client();
        return List.of(
                new Cell.Text(row.number().toString()),
                new Cell.Day(LocalDate.ofInstant(row.createdAt(), zone)),
                new Cell.Text(row.status().name()),
                client == null ? new Cell.Empty() : new Cell.Text(client.name()),
                new Cell.Text(row.subject()),
                new Cell.Figure(BigDecimal.valueOf(row.itemCount())));
    }
}
