package com.quotedesk.web.answers;

import com.quotedesk.domain.shared.Bytes;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.http.multipart.CompletedPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form as it came back.
 *
 * @param values of all its fields, as they were sent
 * @param file what was chosen to go along; null where nothing was
 */
record SentForm(Map<String, String> values, @Nullable Upload file) {

    /** A file as it came. */
    record Upload(String name, Bytes content) {}

    SentForm {
        values = Map.copyOf(values);
    }

    /**
     * @throws UncheckedIOException when the parts cannot be read any more
     */
    static SentForm of(List<CompletedPart> parts) {
        var values = new HashMap<String, String>();
        Upload file = null;
        for (var part : parts) {
            if (part instanceof CompletedFileUpload upload) {
                file = upload(upload).orElse(file);
            } else {
                values.put(part.getName(), new String(bytes(part), StandardCharsets.UTF_8));
            }
        }
        return new SentForm(values, file);
    }

    /** A field of files that was left empty comes as a file without a name. */
    private static Optional<Upload> upload(CompletedFileUpload upload) {
        var name = upload.getFilename();
        var content = bytes(upload);
        return name == null || name.isBlank()
                ? Optional.empty()
                : Optional.of(new Upload(name, Bytes.owning(content)));
    }

    private static byte[] bytes(CompletedPart part) {
        try {
            return part.getBytes();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** What was pressed. */
    String pressed() {
        return values.containsKey("remove") ? "remove" : values.getOrDefault("do", "save");
    }

    Optional<UUID> id(String name) {
        try {
            return Optional.ofNullable(values.get(name)).map(UUID::fromString);
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** The version of the draft that was shown; 0 where there was none, or the form is not ours. */
    long draft() {
        var text = values.getOrDefault("draft", "0");
        return text.matches("\\d{1,9}") ? Long.parseLong(text) : 0;
    }

    String seen() {
        return values.getOrDefault("seen", "");
    }
}
