package com.quotedesk.web.work;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.quotedesk.application.work.PageKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Places in a list as callers see them: text with no meaning to them. */
final class Cursors {

    private static final long LATEST =
            ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"));

    private Cursors() {}

    static String write(PageKey key) {
        var plain = ChronoUnit.MICROS.between(Instant.EPOCH, key.at()) + "/" + key.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(US_ASCII));
    }

    static Optional<PageKey> read(String cursor) {
        try {
            var plain = new String(Base64.getUrlDecoder().decode(cursor), US_ASCII);
            int slash = plain.indexOf('/');
            if (slash < 0) {
                return Optional.empty();
            }
            var micros = Long.parseLong(plain.substring(0, slash));
            if (micros < 0 || micros > LATEST) {
                return Optional.empty();
            }
            var at = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
            return Optional.of(new PageKey(at, UUID.fromString(plain.substring(slash + 1))));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
