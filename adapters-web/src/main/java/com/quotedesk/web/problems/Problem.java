package com.quotedesk.web.problems;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, as RFC 9457 asks.
 *
 * @param type a stable name of the kind of problem, {@code /problems/not-found}
 * @param title in the reader's language
 * @param detail in the reader's language, with what to do about it
 * @param instance the address that was asked
 * @param requestId what to tell the administrator
 * @param errors every wrong value at once, null where no single value is wrong
 */
@Serdeable
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String requestId,
        @Nullable List<WrongValue> errors) {

    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * @param field the name of the query parameter or the property of the body; null where the
     *     whole is refused
     * @param message in the reader's language
     */
    @Serdeable
    public record WrongValue(@Nullable String field, String code, String message) {}
}
