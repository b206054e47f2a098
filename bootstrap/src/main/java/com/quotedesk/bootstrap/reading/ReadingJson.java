package com.quotedesk.bootstrap.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.quotedesk.application.reading.MessageClassifier.Classification;
import com.quotedesk.domain.reading.AnswerLine;
import com.quotedesk.domain.reading.Doubt;
import com.quotedesk.domain.reading.Found;
import com.quotedesk.domain.reading.Inquiry;
import com.quotedesk.domain.reading.Request;
import com.quotedesk.domain.reading.RequestedPosition;
import com.quotedesk.domain.reading.SupplierAnswer;
import com.quotedesk.domain.shared.Unit;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Readings and requests as the JSON in which people label them and scorers compare them. */
final class ReadingJson {

    /** Something that is no request. */
    static final class BadRequest extends Exception {
        private static final long serialVersionUID = 1L;

        BadRequest(String message) {
            super(message);
        }
    }

    private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    String of(Classification classification) {
        return text(head(classification));
    }

    String of(Classification classification, Inquiry inquiry) {
        var root = head(classification);
        var client = root.putObject("client");
        client.put("company", value(inquiry.client().company()));
        client.put("inn", value(inquiry.client().inn()));
        client.put("contact", value(inquiry.client().contact()));
        client.put("phone", value(inquiry.client().phone()));
        var items = root.putArray("items");
        int number = 1;
        for (var line : inquiry.lines()) {
            var item = items.addObject();
            item.put("line", number++);
            item.put("name", line.name().value());
            item.put("sku", value(line.sku()));
            item.put("quantity", decimal(line.quantity()));
            item.put("unit", line.unit().value().code());
        }
        root.put("needed_by", value(inquiry.neededBy()));
        root.put("delivery_place", value(inquiry.deliveryPlace()));
        doubts(root, inquiry.doubts());
        return text(root);
    }

    String of(Classification classification, SupplierAnswer answer) {
        var root = head(classification);
        root.put("outcome", answer.outcome().code());
        root.put("currency", value(answer.currency()));
        var vat = root.putObject("vat");
        vat.put("mode", answer.vat().mode().code());
        vat.put("rate", answer.vat().rate() == null ? null : plain(answer.vat().rate()));
        root.put("valid_until", value(answer.validUntil()));
        root.put("payment_terms", value(answer.paymentTerms()));
        root.put("delivery_terms", value(answer.deliveryTerms()));
        var lines = root.putArray("lines");
        answer.lines().forEach(line -> line(lines.addObject(), line));
        doubts(root, answer.doubts());
        return text(root);
    }

    private static void line(ObjectNode node, AnswerLine line) {
        node.put("position", line.position());
        node.put("unit_price", decimal(line.unitPrice()));
        node.put("quantity", decimal(line.quantity()));
        var found = line.leadTime();
        if (found == null) {
            node.putNull("lead_time_days");
        } else {
            var lead = node.putObject("lead_time_days");
            lead.put("min", found.value().minDays());
            lead.put("max", found.value().maxDays());
        }
        node.put("availability", line.availability().code());
        node.put("substitute", value(line.substitute()));
        node.put("moq", decimal(line.minimumOrder()));
    }

    private static void doubts(ObjectNode root, List<Doubt> doubts) {
        if (doubts.isEmpty()) {
            return;
        }
        var array = root.putArray("doubts");
        for (var doubt : doubts) {
            var node = array.addObject();
            node.put("kind", doubt.kind().name());
            node.put("line", doubt.line());
            node.put("detail", doubt.detail());
        }
    }

    private ObjectNode head(Classification classification) {
        var root = json.createObjectNode();
        root.put("kind", classification.kind().code());
        root.put("language", classification.language().code());
        return root;
    }

    private static @Nullable String value(@Nullable Found<?> found) {
        return found == null ? null : found.value().toString();
    }

    private static @Nullable String decimal(@Nullable Found<BigDecimal> found) {
        return found == null ? null : plain(found.value());
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private String text(ObjectNode root) {
        try {
            return json.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new AssertionError("a tree of plain values can be written", e);
        }
    }

    Request request(byte[] bytes) throws BadRequest {
        JsonNode root;
        try {
            root = json.readTree(bytes);
        } catch (IOException e) {
            throw new BadRequest("not JSON: " + firstLine(e));
        }
        var positions = new ArrayList<RequestedPosition>();
        for (var node : root.path("positions")) {
            positions.add(position(node));
        }
        if (positions.isEmpty()) {
            throw new BadRequest("no positions");
        }
        var id = text(root, "message_id");
        return new Request(
                root.path("number").asText(""),
                id == null ? null : id.replace("<", "").replace(">", "").strip(),
                text(root, "subject"),
                sent(text(root, "sent_at")),
                positions);
    }

    private static String firstLine(IOException e) {
        var message =
                e instanceof JsonProcessingException j ? j.getOriginalMessage() : e.getMessage();
        return message == null ? "unreadable" : message.lines().findFirst().orElse("unreadable");
    }

    private static RequestedPosition position(JsonNode node) throws BadRequest {
        var unit = Unit.ofCode(node.path("unit").asText(""));
        var name = text(node, "name");
        if (unit.isEmpty() || name == null || !node.path("position").canConvertToInt()) {
            throw new BadRequest("a position needs position, name, quantity and a known unit");
        }
        try {
            var quantity = new BigDecimal(node.path("quantity").asText(""));
            return new RequestedPosition(
                    node.path("position").asInt(), name, text(node, "sku"), quantity, unit.get());
        } catch (NumberFormatException e) {
            throw new BadRequest("position " + node.path("position").asInt() + " has no quantity");
        }
    }

    private static @Nullable String text(JsonNode node, String field) {
        var value = node.get(field);
        return value == null || value.isNull() ? null : value.asText();
    }

    private static @Nullable Instant sent(@Nullable String text) throws BadRequest {
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new BadRequest("sent_at is no ISO 8601 time: " + text);
        }
    }
}
