package com.quotedesk.domain.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.quotedesk.domain.shared.Bytes;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The place of an entry in the chain of the journal. Its hash covers the entry and the hash before
 * it, so no entry can be changed, taken out or put in between without all that follow giving it
 * away.
 *
 * @param position from 1, without holes
 * @param hash SHA-256, as 64 lower-case hexadecimal digits
 */
public record Seal(long position, String hash) {

    /** What the first entry is chained to. */
    public static final Seal BEFORE_ALL = new Seal(0, "0".repeat(64));

    /** The seal of the entry that comes next. */
    public Seal next(AuditEntry entry) {
        return new Seal(position + 1, Bytes.owning(chained(entry)).sha256());
    }

    /** Every field with its length before it, so that no two entries read the same. */
    private byte[] chained(AuditEntry entry) {
        var out = new ByteArrayOutputStream();
        write(out, position + 1);
        write(out, hash);
        write(out, entry.id().toString());
        write(out, ChronoUnit.MICROS.between(Instant.EPOCH, entry.at()));
        write(out, entry.actor().code());
        write(out, entry.action());
        write(out, entry.subjectType());
        write(out, entry.subjectId().toString());
        write(out, entry.changes().size());
        for (var change : entry.changes()) {
            write(out, change.field());
            write(out, change.before());
            write(out, change.after());
        }
        write(out, entry.reason());
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, @Nullable String text) {
        if (text == null) {
            write(out, -1);
            return;
        }
        var bytes = text.getBytes(UTF_8);
        write(out, bytes.length);
        out.writeBytes(bytes);
    }

    private static void write(ByteArrayOutputStream out, int number) {
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }

    private static void write(ByteArrayOutputStream out, long number) {
        out.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }
}
