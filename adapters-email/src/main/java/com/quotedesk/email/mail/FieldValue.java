package com.quotedesk.email.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The value and the parameters of Content-Type or Content-Disposition, with the extensions of RFC
 * 2231 undone.
 *
 * @param value what stands before the first semicolon, in lower case
 * @param parameters by name in lower case; the first of several counts
 */
record FieldValue(String value, Map<String, String> parameters) {

    private static final int MAX_SEGMENTS = 100;

    FieldValue {
        parameters = Map.copyOf(parameters);
    }

    static FieldValue parse(String raw) {
        var scanner = new ParameterScanner(raw);
        var value = scanner.value().strip().toLowerCase(Locale.ROOT);
        var plain = new LinkedHashMap<String, String>();
        var extended = new LinkedHashMap<String, TreeMap<Integer, Segment>>();
        while (scanner.next()) {
            var name = scanner.name().toLowerCase(Locale.ROOT);
            int star = name.indexOf('*');
            if (star < 0) {
                plain.putIfAbsent(name, decoded(scanner.parameter()));
            } else {
                addSegment(extended, name, star, scanner.parameter());
            }
        }
        // What is written in the extended way is the better copy of what is also written plainly.
        extended.forEach((name, segments) -> plain.put(name, joined(segments)));
        return new FieldValue(value, plain);
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    private static String decoded(String raw) {
        return EncodedWords.decode(raw).text();
    }

    private record Segment(String text, boolean encoded) {}

    private static void addSegment(
            Map<String, TreeMap<Integer, Segment>> extended, String name, int star, String text) {
        boolean encoded = name.endsWith("*");
        var number =
                name.substring(star + 1, Math.max(star + 1, name.length() - (encoded ? 1 : 0)));
        int index = segmentIndex(number);
        if (index >= 0) {
            extended.computeIfAbsent(name.substring(0, star), key -> new TreeMap<>())
                    .putIfAbsent(index, new Segment(text, encoded));
        }
    }

    private static int segmentIndex(String number) {
        if (number.isEmpty()) {
            return 0;
        }
        if (number.length() > 3 || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        int index = Integer.parseInt(number);
        return index < MAX_SEGMENTS ? index : -1;
    }

    private static String joined(TreeMap<Integer, Segment> segments) {
        @Nullable String charset = null;
        var bytes = new ByteArrayOutputStream();
        boolean first = true;
        boolean anyEncoded = false;
        for (var segment : segments.values()) {
            var text = segment.text();
            if (segment.encoded()) {
                anyEncoded = true;
                int quote = text.indexOf('\'');
                int second = quote < 0 ? -1 : text.indexOf('\'', quote + 1);
                if (first && second >= 0) {
                    charset = quote == 0 ? null : text.substring(0, quote);
                    text = text.substring(second + 1);
                }
                writePercentDecoded(text, bytes);
            } else {
                bytes.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
            }
            first = false;
        }
        if (!anyEncoded) {
            return decoded(bytes.toString(StandardCharsets.ISO_8859_1));
        }
        return TextDecoder.decode(bytes.toByteArray(), charset).text();
    }

    private static void writePercentDecoded(String text, ByteArrayOutputStream bytes) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int value = c == '%' ? EncodedWords.hex(text, i + 1) : -1;
            if (value >= 0) {
                bytes.write(value);
                i += 2;
            } else {
                bytes.write(c);
            }
        }
    }
}
