package com.quotedesk.application.users;

import java.time.Instant;
import java.util.List;

/** How often somebody tried to log in and failed, over all nodes. */
public interface LoginAttempts {

    /**
     * What is known under one key.
     *
     * @param failures in a row
     * @param last when the last of them was
     */
    record Failures(int failures, Instant last) {}

    /**
     * Takes the turn of all who try under one of these keys until the transaction ends, and answers
     * what is known of each, in their order; of what nobody tried nothing, at the beginning of
     * time.
     */
    List<Failures> of(List<String> keys);

    /** Puts down what is known under a key from now on. */
    void put(String key, Failures failures);

    /** Forgets what nobody tried since {@code moment}, and answers how many keys that were. */
    int forget(Instant moment);
}
