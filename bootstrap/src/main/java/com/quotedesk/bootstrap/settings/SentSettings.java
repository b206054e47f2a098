package com.quotedesk.bootstrap.settings;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the Sent folder of a mailbox is used for.
 *
 * @param folder null for the one that the server has for it
 * @param interval how often it is looked at, where there is a reason
 */
public record SentSettings(Use use, @Nullable String folder, Duration interval) {

    /** What for. */
    public enum Use {
        /** Nothing. */
        OFF,
        /** The server keeps copies: what is in doubt is looked for. */
        LOOK,
        /** The server keeps none: what is sent is put there as well. */
        COPY
    }

    static SentSettings read(Environment environment) {
        return new SentSettings(
                environment.oneOf(Setting.IMAP_SENT, Use.class),
                environment.text(Setting.IMAP_SENT_FOLDER).orElse(null),
                environment.duration(Setting.MAIL_SENT_INTERVAL));
    }
}
