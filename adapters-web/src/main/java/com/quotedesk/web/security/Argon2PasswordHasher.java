package com.quotedesk.web.security;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import com.quotedesk.application.users.PasswordHasher;
import com.quotedesk.application.work.PortFailure;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Argon2id with the least that OWASP's Password Storage Cheat Sheet asks for: 19 MiB, two passes,
 * one lane.
 */
@Singleton
final class Argon2PasswordHasher implements PasswordHasher {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;

    /** Each hash holds its memory while it runs; a flood of logins must not take it all. */
    private static final int AT_ONCE = 8;

    private static final int PATIENCE_SECONDS = 5;

    private final Argon2Function function =
            Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);
    private final Semaphore turns = new Semaphore(AT_ONCE);

    @Override
    public String hash(String password) {
        return inTurn(
                () -> Password.hash(password).addRandomSalt(SALT_BYTES).with(function).getResult());
    }

    @Override
    public boolean matches(String password, String hash) {
        return inTurn(
                () ->
                        Password.check(password, hash)
                                .with(Argon2Function.getInstanceFromHash(hash)));
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new PortFailure.Unavailable("too many logins at once", null);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PortFailure.Unavailable("stopping", interrupted);
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
