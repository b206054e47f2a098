package com.quotedesk.application.idempotency;

import com.quotedesk.domain.users.UserId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The requests that callers have named, so that each is done once however often it is sent. */
public interface KeptRequests {

    /**
     * @param name as the caller gave it; another caller's is another request
     */
    record RequestName(UserId user, String name) {}

    /**
     * What was answered.
     *
     * @param etag null where the answer had none
     * @param location null where the answer had none
     * @param body null where the answer had none, or held a secret that is kept nowhere
     * @param secret whether it held one
     */
    record Answer(
            int status,
            @Nullable String etag,
            @Nullable String location,
            @Nullable String body,
            boolean secret) {

        /** The body is left out. */
        @Override
        public String toString() {
            return "Answer[" + status + "]";
        }
    }

    /**
     * A request that was named.
     *
     * @param attempt tells who does it now, or did it
     * @param content hash of what was asked
     * @param heldUntil after which whoever does it is taken for dead
     * @param answer null while it is being done
     */
    record Kept(
            RequestName key,
            UUID attempt,
            String content,
            Instant startedAt,
            Instant heldUntil,
            @Nullable Answer answer) {

        Kept answered(Answer given) {
            return new Kept(key, attempt, content, startedAt, heldUntil, given);
        }
    }

    /**
     * Keeps the request unless one of its name is kept, and answers with the one that is. Until the
     * transaction ends nobody else takes it.
     */
    Kept take(Kept fresh);

    /** Puts a request in the place of what was kept under its name. */
    void put(Kept kept);

    /** Puts down the answer to an attempt; nothing where another attempt has taken over. */
    void answer(Kept answered);

    /** Forgets an attempt; nothing where another attempt has taken over. */
    void remove(Kept kept);

    /** Forgets what was started before {@code moment}, and answers how many those were. */
    int forget(Instant moment);
}
