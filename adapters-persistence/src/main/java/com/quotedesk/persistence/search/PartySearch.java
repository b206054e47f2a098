package com.quotedesk.persistence.search;

import com.quotedesk.application.search.Hit;
import com.quotedesk.domain.users.Scope;
import com.quotedesk.domain.users.Sight;
import com.quotedesk.persistence.work.Journey;
import com.quotedesk.persistence.work.Journey.Answer;
import com.quotedesk.persistence.work.Moments;
import com.quotedesk.persistence.work.Seen;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Finds clients, suppliers, and the mails that they wrote. */
final class PartySearch {

    private static final Seen BY_ALL = new Seen("true");

    /** A mail belongs where a person or a mark says, else to the order that it became. */
    private static final String ORDER_OF_MAIL =
            """
            LEFT JOIN mail.message_match t ON t.message_id = x.id AND t.undone_at IS NULL
            LEFT JOIN sales.customer_order o ON o.id = coalesce(t.order_id, x.order_id)\
            """;

    private final Journey journey;
    private final List<String> words;
    private final int limit;

    /**
     * @param journey on which all is looked for
     * @param limit how many of each, with the one that tells that there are more
     */
    PartySearch(Journey journey, List<String> words, int limit) {
        this.journey = journey;
        this.words = words;
        this.limit = limit;
    }

    Answer<Hit> clients() {
        return read(
                new NewestWithWords("core.client", "created_at", "", "", BY_ALL),
                """
                SELECT c.id, c.name AS text, c.inn AS detail,
                       CASE WHEN c.archived THEN 'ARCHIVED' END AS status,
                       NULL::uuid AS order_id, found.at
                FROM found JOIN core.client c ON c.id = found.id
                """);
    }

    Answer<Hit> suppliers() {
        return read(
                new NewestWithWords("core.supplier", "created_at", "", "", BY_ALL),
                """
                SELECT s.id, s.name AS text, array_to_string(s.categories, ', ') AS detail,
                       CASE WHEN s.block_reason IS NOT NULL THEN 'BLOCKED' END AS status,
                       NULL::uuid AS order_id, found.at
                FROM found JOIN core.supplier s ON s.id = found.id
                """);
    }

    Answer<Hit> messages(Sight sight) {
        return read(
                new NewestWithWords(
                        "mail.message",
                        "received_at",
                        ", order_id",
                        sight.scope() == Scope.ALL ? "" : ORDER_OF_MAIL,
                        Seen.by(sight, "o.owner_id", "o.team_id")),
                """
                SELECT m.id, m.subject AS text, m.sender AS detail, m.state AS status,
                       coalesce(t.order_id, m.order_id) AS order_id, found.at
                FROM found
                JOIN mail.message m ON m.id = found.id
                LEFT JOIN mail.message_match t ON t.message_id = m.id AND t.undone_at IS NULL
                """);
    }

    private Answer<Hit> read(NewestWithWords newest, String select) {
        var sql = new Sql();
        newest.write(sql, words, limit);
        sql.add(select).add("ORDER BY found.at DESC, found.id DESC");
        return sql.on(journey, PartySearch::hit);
    }

    private static Hit hit(ResultSet row) throws SQLException {
        return new Hit(
                row.getObject("id", UUID.class),
                null,
                row.getString("text"),
                row.getString("detail"),
                row.getString("status"),
                DocumentSearch.order(row),
                Moments.at(row, "at"),
                false);
    }
}
