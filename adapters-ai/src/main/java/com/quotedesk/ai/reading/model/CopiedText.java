package com.quotedesk.ai.reading.model;

import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.mail.Part;
import com.quotedesk.domain.reading.Evidence;
import com.quotedesk.domain.reading.ReadValue;
import com.quotedesk.domain.shared.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was copied out of a mail's pictures. Readers are shown it as text in the place of the
 * pictures; what they read there points at the copied line, and is less sure.
 */
final class CopiedText {

    /** A line may have been misread, and the list around it with it. */
    private static final double SURENESS = 0.6;

    private record CopiedLine(int page, int line, String text, int start) {}

    private final Map<String, List<CopiedLine>> parts = new HashMap<>();

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /**
     * @param page from 1
     */
    void add(String part, int page, List<String> lines) {
        var all = parts.computeIfAbsent(part, one -> new ArrayList<>());
        int number = 0;
        for (var line : lines) {
            number++;
            var text = line.replaceAll("\\R", " ").strip();
            if (!text.isEmpty()) {
                int start =
                        all.isEmpty()
                                ? 0
                                : all.getLast().start() + all.getLast().text().length() + 1;
                all.add(new CopiedLine(page, number, text, start));
            }
        }
    }

    /** The mail with the texts in the place of the pictures. */
    MessageContent in(MessageContent message) {
        return new MessageContent(
                message.headers(),
                message.from(),
                message.replyTo(),
                message.to(),
                message.cc(),
                message.subject(),
                message.date(),
                message.messageId(),
                message.inReplyTo(),
                message.references(),
                in(message.body()),
                message.defects());
    }

    private Part in(Part part) {
        return switch (part) {
            case Part.Multi multi ->
                    new Part.Multi(
                            multi.path(),
                            multi.subtype(),
                            multi.parts().stream().map(this::in).toList());
            case Part.Embedded embedded ->
                    new Part.Embedded(embedded.path(), embedded.fileName(), in(embedded.message()));
            case Part.File file when parts.containsKey(file.path()) ->
                    new Part.File(
                            file.path(),
                            file.fileName() + ".txt",
                            "text/plain",
                            false,
                            Bytes.owning(text(file.path()).getBytes(StandardCharsets.UTF_8)));
            case Part.File file -> file;
            case Part.Text text -> text;
            case Part.Html html -> html;
        };
    }

    private String text(String part) {
        return String.join("\n", lines(part).stream().map(CopiedLine::text).toList());
    }

    private List<CopiedLine> lines(String part) {
        return parts.getOrDefault(part, List.of());
    }

    /** The values, those of the pictures with the lines that were copied. */
    List<ReadValue> placed(List<ReadValue> values) {
        return values.stream().map(this::placed).toList();
    }

    private ReadValue placed(ReadValue value) {
        var line = line(value.evidence());
        var confidence = value.confidence();
        if (line == null || confidence == null) {
            return value;
        }
        return new ReadValue(
                value.field(), value.line(), value.text(), line, Math.min(confidence, SURENESS));
    }

    private Evidence.@Nullable Transcribed line(@Nullable Evidence evidence) {
        if (evidence instanceof Evidence.Span(var part, int start, var _)) {
            return at(part, start);
        }
        return evidence instanceof Evidence.Cell(var part, var _, int row, var _)
                        && row < lines(part).size()
                ? transcribed(part, lines(part).get(row))
                : null;
    }

    private Evidence.@Nullable Transcribed at(String part, int start) {
        return lines(part).reversed().stream()
                .filter(line -> line.start() <= start)
                .findFirst()
                .map(line -> transcribed(part, line))
                .orElse(null);
    }

    private static Evidence.Transcribed transcribed(String part, CopiedLine line) {
        return new Evidence.Transcribed(part, line.page(), line.line(), line.text());
    }
}
