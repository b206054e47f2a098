package com.quotedesk.web.links;

import com.quotedesk.application.links.LinkGrant;
import com.quotedesk.application.links.LinkPurpose;
import com.quotedesk.application.links.LinkTokens;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A grant in 48 bytes, which are 64 letters: the mark of the key, the grant, and the first 128 bits
 * of its HMAC, as many as RFC 2104 (section 5) asks for at least. The bytes fill their letters
 * wholly, so that one grant has one text only.
 */
final class HmacLinkTokens implements LinkTokens {

    private static final int LETTERS = 64;
    private static final int GRANT_BYTES = 29;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder();

    /** The first one signs. */
    private final List<LinkKey> keys;

    HmacLinkTokens(String secret, List<String> replaced) {
        var all = new ArrayList<LinkKey>();
        all.add(new LinkKey(secret));
        replaced.forEach(old -> all.add(new LinkKey(old)));
        keys = List.copyOf(all);
    }

    @Override
    public String issue(LinkGrant grant) {
        var key = keys.getFirst();
        var granted =
                ByteBuffer.allocate(GRANT_BYTES)
                        .put(code(grant.purpose()))
                        .putInt(grant.generation())
                        .putLong(grant.until().getEpochSecond())
                        .putLong(grant.subject().getMostSignificantBits())
                        .putLong(grant.subject().getLeastSignificantBits())
                        .array();
        var all =
                ByteBuffer.allocate(LinkKey.MARK_BYTES + GRANT_BYTES + LinkKey.SIGNATURE_BYTES)
                        .put(key.mark())
                        .put(granted)
                        .put(key.sign(granted))
                        .array();
        return ENCODER.encodeToString(all);
    }

    @Override
    public Optional<LinkGrant> read(String token) {
        if (token.length() != LETTERS) {
            return Optional.empty();
        }
        try {
            return signed(ByteBuffer.wrap(Base64.getUrlDecoder().decode(token)));
        } catch (IllegalArgumentException notOurLetters) {
            return Optional.empty();
        }
    }

    private Optional<LinkGrant> signed(ByteBuffer all) {
        if (all.remaining() != LinkKey.MARK_BYTES + GRANT_BYTES + LinkKey.SIGNATURE_BYTES) {
            return Optional.empty();
        }
        var mark = next(all, LinkKey.MARK_BYTES);
        var granted = next(all, GRANT_BYTES);
        var signature = next(all, LinkKey.SIGNATURE_BYTES);
        return keys.stream()
                .filter(key -> MessageDigest.isEqual(key.mark(), mark))
                .filter(key -> MessageDigest.isEqual(key.sign(granted), signature))
                .findFirst()
                .flatMap(key -> grant(ByteBuffer.wrap(granted)));
    }

    private static byte[] next(ByteBuffer bytes, int length) {
        var part = new byte[length];
        bytes.get(part);
        return part;
    }

    private static Optional<LinkGrant> grant(ByteBuffer bytes) {
        byte code = bytes.get();
        int generation = bytes.getInt();
        var until = Instant.ofEpochSecond(bytes.getLong());
        var subject = new UUID(bytes.getLong(), bytes.getLong());
        for (var purpose : LinkPurpose.values()) {
            if (code(purpose) == code) {
                return Optional.of(new LinkGrant(purpose, subject, generation, until));
            }
        }
        return Optional.empty();
    }

    /** Stays, whatever the order of the purposes. */
    private static byte code(LinkPurpose purpose) {
        return switch (purpose) {
            case RFQ_ANSWER -> 1;
            case PROPOSAL -> 2;
        };
    }
}
