package com.quotedesk.benchmarks.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.quotedesk.application.mail.MessageParser;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.mail.Part;
import com.quotedesk.domain.reading.Request;
import com.quotedesk.domain.reading.RequestedPosition;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.shared.Unit;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The mails of a labelled corpus, as the mail server hands them over. */
final class CorpusMails {

    /**
     * A mail.
     *
     * @param request the request for quotation that it answers, null where it answers none
     */
    record Mail(Bytes raw, @Nullable Request request, boolean attached) {}

    /** The corpus beside the project, or else the project's own second set. */
    private static final List<Path> FOLDERS =
            List.of(
                    Path.of("../shared/corpus/dev"),
                    Path.of("bootstrap/src/test/resources/corpus/fresh"));

    private CorpusMails() {}

    /** Where the mails are: the folder that {@code -Dcorpus} names, or the first there is. */
    static Path folder() {
        var named = System.getProperty("corpus");
        if (named != null) {
            return Path.of(named);
        }
        return FOLDERS.stream()
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no corpus in " + FOLDERS));
    }

    static List<Mail> in(Path folder, MessageParser parser) throws IOException {
        var mails = new ArrayList<Mail>();
        try (var cases = Files.list(folder)) {
            for (var one : cases.sorted().toList()) {
                if (Files.isRegularFile(one.resolve("message.eml"))) {
                    var raw = Bytes.owning(Files.readAllBytes(one.resolve("message.eml")));
                    var message = parser.parse(raw);
                    mails.add(new Mail(raw, request(one), isAttached(message)));
                }
            }
        }
        return mails;
    }

    private static boolean isAttached(MessageContent message) {
        return holdsFile(message.body());
    }

    private static boolean holdsFile(Part part) {
        return switch (part) {
            case Part.File _ -> true;
            case Part.Embedded embedded -> isAttached(embedded.message());
            case Part.Multi multi -> multi.parts().stream().anyMatch(CorpusMails::holdsFile);
            case Part.Text _ -> false;
            case Part.Html _ -> false;
        };
    }

    private static @Nullable Request request(Path folder) throws IOException {
        var file = folder.resolve("request.json");
        if (!Files.isRegularFile(file)) {
            return null;
        }
        var json = new ObjectMapper().readTree(Files.readAllBytes(file));
        var positions = new ArrayList<RequestedPosition>();
        for (JsonNode position : json.path("positions")) {
            positions.add(
                    new RequestedPosition(
                            position.path("position").asInt(),
                            position.path("name").asText(),
                            position.path("sku").asText(null),
                            new BigDecimal(position.path("quantity").asText()),
                            Unit.ofCode(position.path("unit").asText()).orElse(Unit.PIECE)));
        }
        return new Request(
                json.path("number").asText(),
                json.path("message_id").asText(null),
                json.path("subject").asText(null),
                null,
                positions);
    }
}
