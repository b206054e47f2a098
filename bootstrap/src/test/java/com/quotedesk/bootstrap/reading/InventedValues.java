package com.quotedesk.bootstrap.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds numbers and codes in a reading that its message cannot be read to hold. */
final class InventedValues {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[ .,']\\d+)*");
    private static final Pattern PART = Pattern.compile("\\d+|[ .,']");
    private static final Pattern DIALLED =
            Pattern.compile("[+\\d(][\\d \\t().\\-\\u2010-\\u2014/+]{4,}\\d");
    private static final Set<String> NUMBERS = Set.of("quantity", "unit_price", "moq", "rate");
    private static final int SHORTEST_PHONE = 7;

    private final Set<BigDecimal> numbers = new HashSet<>();
    private final List<String> runs = new ArrayList<>();
    private final String squeezed;
    private final JsonNode label;

    InventedValues(String message, JsonNode label) {
        this.label = label;
        squeezed = squeezed(message);
        NUMBER.matcher(message).results().forEach(match -> addNumbers(match.group()));
        addLabels(label);
        for (var text : List.of(message, message.replace("(0)", ""))) {
            DIALLED.matcher(text)
                    .results()
                    .forEach(match -> runs.add(match.group().replaceAll("\\D", "")));
        }
    }

    List<String> in(JsonNode read) {
        var found = new ArrayList<String>();
        var client = read.path("client");
        if (differs(client, "inn") && runs.stream().noneMatch(one -> one.contains(inn(client)))) {
            found.add("inn");
        }
        if (differs(client, "phone") && !isDialled(client.path("phone").asText())) {
            found.add("phone");
        }
        for (var item : read.path("items")) {
            number(item, "quantity", found);
            var sku = item.path("sku").asText("");
            if (!item.path("sku").isNull() && !squeezed.contains(squeezed(sku))) {
                found.add("sku");
            }
        }
        number(read.path("vat"), "rate", found);
        for (var line : read.path("lines")) {
            number(line, "unit_price", found);
            number(line, "quantity", found);
            number(line, "moq", found);
        }
        return found;
    }

    private boolean differs(JsonNode client, String field) {
        var value = client.path(field);
        return value.isTextual() && !Likening.same(value, label.path("client").path(field));
    }

    private static String inn(JsonNode client) {
        return client.path("inn").asText();
    }

    private boolean isDialled(String phone) {
        var digits = phone.replaceAll("\\D", "");
        for (int cut = 0; cut <= 3 && digits.length() - cut >= SHORTEST_PHONE; cut++) {
            var tail = digits.substring(cut);
            if (runs.stream().anyMatch(run -> run.contains(tail))) {
                return true;
            }
        }
        return false;
    }

    private void number(JsonNode node, String field, List<String> found) {
        Likening.number(node.path(field))
                .filter(value -> !numbers.contains(value.stripTrailingZeros()))
                .ifPresent(value -> found.add(field));
    }

    private void addLabels(JsonNode node) {
        node.properties()
                .forEach(
                        entry -> {
                            if (NUMBERS.contains(entry.getKey())) {
                                Likening.number(entry.getValue()).ifPresent(this::add);
                            }
                        });
        node.forEach(this::addLabels);
    }

    private void add(BigDecimal value) {
        numbers.add(value.stripTrailingZeros());
    }

    /** With any of its separators as thousands or as the decimal point. */
    private void addNumbers(String run) {
        var parts = PART.matcher(run).results().map(match -> match.group()).toList();
        for (int i = 0; i < parts.size(); i += 2) {
            for (int j = i; j < Math.min(parts.size(), i + 9); j += 2) {
                addNumber(parts.subList(i, j + 1));
            }
        }
    }

    private void addNumber(List<String> parts) {
        var digits = new ArrayList<String>();
        for (int i = 0; i < parts.size(); i += 2) {
            digits.add(parts.get(i));
        }
        if (digits.stream().skip(1).allMatch(one -> one.length() == 3)) {
            add(new BigDecimal(String.join("", digits)));
        }
        int last = digits.size() - 1;
        boolean point = last > 0 && ".,".contains(parts.get(parts.size() - 2));
        boolean grouped =
                last > 0 && digits.subList(1, last).stream().allMatch(one -> one.length() == 3);
        if (point && grouped) {
            add(new BigDecimal(String.join("", digits.subList(0, last)) + "." + digits.get(last)));
        }
    }

    private static String squeezed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\-]", "");
    }
}
