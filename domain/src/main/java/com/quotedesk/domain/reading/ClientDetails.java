package com.quotedesk.domain.reading;

import org.jspecify.annotations.Nullable;

/**
 * What a mail says of the client who wrote it; null where it does not say.
 *
 * @param company with its legal form, as written
 * @param inn the Russian taxpayer number, 10 or 12 digits
 * @param contact the person
 * @param phone in E.164, {@code +74822551740}
 */
public record ClientDetails(
        @Nullable Found<String> company,
        @Nullable Found<String> inn,
        @Nullable Found<String> contact,
        @Nullable Found<String> phone) {

    public static final ClientDetails UNKNOWN = new ClientDetails(null, null, null, null);
}
