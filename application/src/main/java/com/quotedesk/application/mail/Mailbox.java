package com.quotedesk.application.mail;

import com.quotedesk.domain.shared.Bytes;
import java.time.Instant;

public interface Mailbox {
    record Cursor(long uidValidity, long lastUid) {}

    record Fetched(
            long uidValidity,
            long uid,
            Instant receivedAt,
            long size,
            boolean truncated,
            Bytes raw) {}
}
