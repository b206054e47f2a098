package com.quotedesk.bootstrap.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Holds readings against labels. Items pair in order when their names agree; a pair counts when
 * quantity and unit are equal too. Lines pair by position and count when price, currency, VAT mode
 * and availability are equal. A reading of another kind is wrong in all its fields.
 */
final class Scorer {

    private static final String REQUEST = "client_request";
    private static final String REPLY = "supplier_reply";

    private final Figures figures = new Figures();

    Figures figures() {
        return figures;
    }

    void add(JsonNode label, JsonNode read, String message) {
        boolean right = Likening.same(label.path("kind"), read.path("kind"));
        figures.field("kind", right);
        figures.field("language", Likening.same(label.path("language"), read.path("language")));
        var kind = label.path("kind").asText();
        if (kind.equals(REQUEST) || read.path("kind").asText().equals(REQUEST)) {
            items(rows(label, REQUEST, "items"), rows(read, REQUEST, "items"));
        }
        if (kind.equals(REQUEST)) {
            request(label, read, right);
        }
        if (kind.equals(REPLY) || read.path("kind").asText().equals(REPLY)) {
            lines(label, read, right);
        }
        if (kind.equals(REPLY)) {
            reply(label, read, right);
        }
        figures.invented(new InventedValues(message, label).in(read).size());
    }

    private static List<JsonNode> rows(JsonNode root, String kind, String field) {
        var rows = new ArrayList<JsonNode>();
        if (root.path("kind").asText().equals(kind)) {
            root.path(field).forEach(rows::add);
        }
        return rows;
    }

    private void items(List<JsonNode> labelled, List<JsonNode> read) {
        // As many correct pairs as can be, in order.
        int[][] most = new int[labelled.size() + 1][read.size() + 1];
        for (int i = 1; i <= labelled.size(); i++) {
            for (int j = 1; j <= read.size(); j++) {
                int pair = isSameItem(labelled.get(i - 1), read.get(j - 1)) ? 1 : 0;
                most[i][j] =
                        Math.max(
                                most[i - 1][j - 1] + pair,
                                Math.max(most[i - 1][j], most[i][j - 1]));
            }
        }
        figures.add("items F1", most[labelled.size()][read.size()], read.size(), labelled.size());
    }

    private static boolean isSameItem(JsonNode one, JsonNode other) {
        return Likening.alike(one.path("name").asText(), other.path("name").asText())
                && Likening.sameNumber(one.path("quantity"), other.path("quantity"))
                && Likening.same(one.path("unit"), other.path("unit"));
    }

    private void request(JsonNode label, JsonNode read, boolean right) {
        var a = label.path("client");
        var b = read.path("client");
        field("company", right, a, b, "company", Likening::sameText);
        field("INN", right, a, b, "inn", Likening::same);
        field("contact", right, a, b, "contact", Likening::sameText);
        field("phone", right, a, b, "phone", Likening::same);
        field("needed-by date", right, label, read, "needed_by", Likening::same);
        field("delivery place", right, label, read, "delivery_place", Likening::sameText);
    }

    private void reply(JsonNode label, JsonNode read, boolean right) {
        field("outcome", right, label, read, "outcome", Likening::same);
        field("currency", right, label, read, "currency", Likening::same);
        field("VAT mode", right, label.path("vat"), read.path("vat"), "mode", Likening::same);
        field("VAT rate", right, label.path("vat"), read.path("vat"), "rate", Likening::sameNumber);
        field("validity", right, label, read, "valid_until", Likening::same);
        field("payment terms", right, label, read, "payment_terms", Likening::sameText);
        field("delivery terms", right, label, read, "delivery_terms", Likening::sameText);
    }

    private void lines(JsonNode label, JsonNode read, boolean right) {
        var labelled = rows(label, REPLY, "lines");
        var got = rows(read, REPLY, "lines");
        boolean top =
                right
                        && Likening.same(label.path("currency"), read.path("currency"))
                        && Likening.same(
                                label.path("vat").path("mode"), read.path("vat").path("mode"));
        int good = 0;
        for (var line : labelled) {
            var other =
                    got.stream()
                            .filter(row -> row.path("position").equals(line.path("position")))
                            .findFirst();
            boolean there = other.isPresent();
            var row = other.orElse(line);
            good +=
                    there
                                    && top
                                    && Likening.sameNumber(
                                            line.path("unit_price"), row.path("unit_price"))
                                    && Likening.same(
                                            line.path("availability"), row.path("availability"))
                            ? 1
                            : 0;
            field("line price", there, line, row, "unit_price", Likening::sameNumber);
            field("line availability", there, line, row, "availability", Likening::same);
            field("line lead time", there, line, row, "lead_time_days", Likening::sameTime);
            field("line quantity", there, line, row, "quantity", Likening::sameNumber);
            field("line substitute", there, line, row, "substitute", Likening::sameText);
            field("line minimum", there, line, row, "moq", Likening::sameNumber);
        }
        figures.add("quote lines F1", good, got.size(), labelled.size());
    }

    private void field(
            String figure,
            boolean right,
            JsonNode label,
            JsonNode read,
            String name,
            BiPredicate<JsonNode, JsonNode> same) {
        figures.field(figure, right && same.test(label.path(name), read.path(name)));
    }
}
