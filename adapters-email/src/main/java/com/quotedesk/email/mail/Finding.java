package com.quotedesk.email.mail;

import java.util.List;

/**
 * What a look at a mailbox or a domain found.
 *
 * @param details what goes into the sentence about it, in its order
 */
public record Finding(Kind kind, List<String> details) {

    /** How much it matters. */
    public enum Level {
        FINE,
        /** It works, but somebody should look. */
        DOUBTFUL,
        /** No mail comes, or goes, before it is mended. */
        BROKEN
    }

    /** What was found; each has its own sentence and advice. */
    public enum Kind {
        /** Details: host, port. */
        REACHED(Level.FINE),
        /** Details: host, what the settings begin with. */
        UNKNOWN_HOST(Level.BROKEN),
        /**
         * Details: host, port, what the network said, what the settings begin with, usual ports.
         */
        UNREACHABLE(Level.BROKEN),
        /** Details: issuer, day of expiry, days left. */
        ENCRYPTED(Level.FINE),
        /** Details: issuer, day of expiry, days left. */
        CERTIFICATE_ENDS_SOON(Level.DOUBTFUL),
        /** Details: what was wrong, what the settings begin with. */
        NOT_ENCRYPTED(Level.BROKEN),
        /** Details: host, what the settings begin with. */
        UNPROTECTED(Level.DOUBTFUL),
        /** Details: user. */
        LOGGED_IN(Level.FINE),
        /** Details: user, what the server said. */
        LOGIN_REFUSED(Level.BROKEN),
        /** Details: what the server said. */
        NO_SESSION(Level.BROKEN),
        /** Details: folder, how many mails. */
        FOLDER(Level.FINE),
        /** Details: folder, the folders there are. */
        NO_FOLDER(Level.BROKEN),
        /** Details: folder. */
        SENT_FOLDER(Level.FINE),
        NO_SENT_FOLDER(Level.DOUBTFUL),
        TELLS_NEWS(Level.FINE),
        TELLS_NO_NEWS(Level.DOUBTFUL),
        /** Details: seconds the newest mail lies in the future. */
        CLOCK_DIFFERS(Level.DOUBTFUL),
        /** Mails stay here. */
        NO_WAY_OUT(Level.DOUBTFUL),
        /** Details: user, what the server said. */
        SMTP_LOGIN_REFUSED(Level.BROKEN),
        /** Details: host. */
        NO_LOGIN(Level.DOUBTFUL),
        /** Details: the address we write from. */
        SENDER_TAKEN(Level.FINE),
        /** Details: the address we write from, what the server said. */
        SENDER_REFUSED(Level.BROKEN),
        /** Details: megabytes. */
        SIZE_LIMIT(Level.FINE),
        /** Details: megabytes. */
        SMALL_SIZE_LIMIT(Level.DOUBTFUL),
        /** Details: which record, its name. */
        RECORD(Level.FINE),
        /** Details: which record, its name. */
        NO_RECORD(Level.DOUBTFUL),
        /** Details: domain. */
        NO_DNS(Level.DOUBTFUL);

        private final Level level;

        Kind(Level level) {
            this.level = level;
        }

        public Level level() {
            return level;
        }
    }

    public Finding {
        details = List.copyOf(details);
    }

    static Finding of(Kind kind, Object... details) {
        return new Finding(kind, List.of(details).stream().map(String::valueOf).toList());
    }
}
