package com.quotedesk.application.users;

import java.util.Optional;

/** Closes secrets that are needed again, so that the database holds none in clear. */
public interface SecretBox {

    String close(byte[] secret);

    /** Empty where it was closed with a key that is not ours any more. */
    Optional<byte[]> open(String closed);
}
