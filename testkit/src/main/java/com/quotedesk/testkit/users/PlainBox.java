package com.quotedesk.testkit.users;

import com.quotedesk.application.users.SecretBox;
import java.util.HexFormat;
import java.util.Optional;

/** A box that can be seen into; what was closed with a key of long ago begins with an x. */
public final class PlainBox implements SecretBox {

    @Override
    public String close(byte[] secret) {
        return HexFormat.of().formatHex(secret);
    }

    @Override
    public Optional<byte[]> open(String closed) {
        return closed.startsWith("x")
                ? Optional.empty()
                : Optional.of(HexFormat.of().parseHex(closed));
    }
}
