package com.quotedesk.testkit.mail;

import com.quotedesk.application.mail.Mailbox;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mailbox that is emptied by somebody else between being listed and being fetched. */
final class Emptied implements Mailbox {

    private final Mailbox full;

    Emptied(Mailbox full) {
        this.full = full;
    }

    @Override
    public String name() {
        return full.name();
    }

    @Override
    public List<Fetched> fetchAfter(@Nullable Cursor cursor, Instant since, int limit) {
        return List.of();
    }

    @Override
    public Listing heldSince(Instant since) {
        return full.heldSince(since);
    }

    @Override
    public List<Fetched> fetch(Listing listing) {
        return List.of();
    }

    @Override
    public long size() {
        return 0;
    }

    @Override
    public boolean awaitNews(Duration atMost) {
        return false;
    }

    @Override
    public void markSeen(List<Fetched> mails) {}

    @Override
    public void close() {}
}
