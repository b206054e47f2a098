package com.quotedesk.domain.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.quotedesk.domain.shared.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeLong(position + 1);
            write(out, hash);
            write(out, entry.id().toString());
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, entry.at()));
            write(out, entry.actor().code());
            write(out, entry.action());
            write(out, entry.subjectType());
            write(out, entry.subjectId().toString());
            out.writeInt(entry.changes().size());
            for (var change : entry.changes()) {
                write(out, change.field());
                write(out, change.before());
                write(out, change.after());
            }
            write(out, entry.reason());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        var bytes = text.getBytes(UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
