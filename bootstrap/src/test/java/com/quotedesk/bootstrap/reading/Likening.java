package com.quotedesk.bootstrap.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** When a value that was read is the one of the label. */
final class Likening {

    private static final double THRESHOLD = 0.80;
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+");

    private Likening() {}

    static Set<String> tokens(String text) {
        var folded =
                Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .replace('ё', 'е');
        var tokens = new HashSet<String>();
        TOKEN.matcher(folded).results().forEach(match -> tokens.add(match.group()));
        return tokens;
    }

    /** Twice the shared tokens over the tokens of both. */
    static boolean alike(String one, String other) {
        var a = tokens(one);
        var b = tokens(other);
        if (a.isEmpty() && b.isEmpty()) {
            return true;
        }
        var shared = new HashSet<>(a);
        shared.retainAll(b);
        return 2.0 * shared.size() / (a.size() + b.size()) >= THRESHOLD;
    }

    static boolean sameText(JsonNode one, JsonNode other) {
        var a = one.asText("");
        var b = other.asText("");
        boolean noA = one.isNull() || a.isEmpty();
        boolean noB = other.isNull() || b.isEmpty();
        return (noA || noB) ? (noA && noB) : alike(a, b);
    }

    static boolean same(JsonNode one, JsonNode other) {
        return text(one).equals(text(other));
    }

    static boolean sameNumber(JsonNode one, JsonNode other) {
        var a = number(one);
        var b = number(other);
        return a.isPresent() == b.isPresent()
                && (a.isEmpty() || a.get().compareTo(b.orElseThrow()) == 0);
    }

    /** Both bounds; one that is null is none on that side. */
    static boolean sameTime(JsonNode one, JsonNode other) {
        return sameNumber(one.path("min"), other.path("min"))
                && sameNumber(one.path("max"), other.path("max"));
    }

    static Optional<BigDecimal> number(JsonNode node) {
        var text = text(node);
        return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
    }

    private static String text(JsonNode node) {
        return node.isNull() || node.isMissingNode() ? "" : node.asText();
    }
}
