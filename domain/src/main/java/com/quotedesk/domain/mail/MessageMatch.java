package com.quotedesk.domain.mail;

import com.quotedesk.domain.audit.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a mail belongs to something, how that is known and what followed from it. One that was wrong
 * is undone and stays to be seen.
 *
 * @param number counts the matches of one mail, from 1
 * @param sure from 0 to 100
 * @param proven whether our mail server vouches for its sender
 * @param by who found it, as the journal writes it
 * @param undone null while it holds
 */
public record MessageMatch(
        MessageId message,
        int number,
        Belonging to,
        MatchWay way,
        int sure,
        boolean proven,
        MatchEffect effect,
        Instant at,
        String by,
        @Nullable Undone undone) {

    /** The end of a match. */
    public record Undone(Instant at, String by, String reason) {}

    public MessageMatch {
        if (number < 1 || sure < 0 || sure > 100) {
            throw new IllegalArgumentException("no match: " + number + ", " + sure);
        }
    }

    public boolean isOpen() {
        return undone == null;
    }

    public MessageMatch with(MatchEffect followed) {
        return new MessageMatch(message, number, to, way, sure, proven, followed, at, by, undone);
    }

    public MessageMatch undo(Instant now, Actor who, String reason) {
        if (!isOpen()) {
            throw new IllegalStateException("undone already: " + message);
        }
        return new MessageMatch(
                message,
                number,
                to,
                way,
                sure,
                proven,
                effect,
                at,
                by,
                new Undone(now, who.code(), reason));
    }
}
