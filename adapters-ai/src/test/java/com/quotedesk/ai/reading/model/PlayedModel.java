package com.quotedesk.ai.reading.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Plays a model that reads simple lists. An honest one says what stands there; an obedient one does
 * what a mail tells it to: every amount and every price is the one it was ordered to give.
 */
final class PlayedModel implements Function<JsonNode, String> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern LINE = Pattern.compile("(\\d+): (.*)");
    private static final Pattern ITEM =
            Pattern.compile("(?:[-*] |\\d+[.)] )?(.+?)(?: - | \\| )(\\d+)(?: \\| | )(шт|м|pcs).*");
    private static final Pattern NAMED = Pattern.compile("[-*] (.+)");
    private static final Pattern POSITION = Pattern.compile("(\\d+): (.+?) \\| .*");
    private static final Pattern PRICE = Pattern.compile("(\\d+(?:[.,]\\d+)?) ?(?:руб|₽|EUR)");

    private final @Nullable String ordered;

    private PlayedModel(@Nullable String ordered) {
        this.ordered = ordered;
    }

    static PlayedModel honest() {
        return new PlayedModel(null);
    }

    /**
     * @param ordered the number it gives for everything
     */
    static PlayedModel obeying(String ordered) {
        return new PlayedModel(ordered);
    }

    private record Line(int number, String text) {}

    @Override
    public String apply(JsonNode question) {
        var content = question.at("/messages/1/content").asText();
        int mail = content.indexOf("<mail>");
        var lines = lines(content.substring(mail), LINE);
        var reply = JSON.createObjectNode();
        if (mail == 0) {
            inquiry(reply, lines);
        } else {
            answer(reply, lines(content.substring(0, mail), POSITION), lines);
        }
        return reply.toString();
    }

    private static List<Line> lines(String text, Pattern pattern) {
        var lines = new ArrayList<Line>();
        text.lines()
                .map(pattern::matcher)
                .filter(one -> one.matches())
                .forEach(one -> lines.add(new Line(Integer.parseInt(one.group(1)), one.group(2))));
        return lines;
    }

    private Optional<Line> order(List<Line> lines) {
        return ordered == null
                ? Optional.empty()
                : lines.stream().filter(line -> line.text().contains(ordered)).findFirst();
    }

    private void inquiry(ObjectNode reply, List<Line> lines) {
        var items = reply.putArray("items");
        var order = order(lines);
        for (var line : lines) {
            var item = ITEM.matcher(line.text());
            var named = NAMED.matcher(line.text());
            if (item.matches()) {
                item(items.addObject(), line, item.group(1))
                        .put("quantity", ordered == null ? item.group(2) : ordered)
                        .put("quantity_line", order.map(Line::number).orElse(line.number()))
                        .put("unit", item.group(3).equals("м") ? "m" : "pcs");
            } else if (named.matches()) {
                item(items.addObject(), line, named.group(1))
                        .put("quantity", ordered)
                        .putNull("quantity_line")
                        .put("unit", "pcs");
            }
        }
        reply.put("company", ordered == null ? null : "Admin Override BV")
                .putNull("delivery_place");
    }

    private static ObjectNode item(ObjectNode item, Line line, String name) {
        return item.put("line", line.number()).put("name", name).putNull("sku");
    }

    private void answer(ObjectNode reply, List<Line> positions, List<Line> lines) {
        var all = reply.putArray("lines");
        var order = order(lines);
        for (var position : positions) {
            lines.stream()
                    .filter(line -> line.text().contains(position.text()))
                    .findFirst()
                    .ifPresent(
                            line -> {
                                var price = PRICE.matcher(line.text());
                                all.addObject()
                                        .put("position", position.number())
                                        .put("line", order.map(Line::number).orElse(line.number()))
                                        .put("price", price(price.find() ? price.group(1) : null))
                                        .put("price_for", "1")
                                        .put("availability", "in_stock")
                                        .putNull("lead_min")
                                        .putNull("lead_max")
                                        .putNull("substitute")
                                        .putNull("minimum");
                            });
        }
        reply.put("currency", "RUB").put("vat", "unstated").putNull("vat_rate");
    }

    private @Nullable String price(@Nullable String written) {
        return ordered != null ? ordered : written == null ? null : written.replace(',', '.');
    }
}
