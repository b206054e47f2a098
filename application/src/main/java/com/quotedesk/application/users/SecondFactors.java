package com.quotedesk.application.users;

import com.quotedesk.domain.users.UserId;
import java.util.Optional;
import java.util.Set;

/** The second thing that some users prove themselves with. */
public interface SecondFactors {

    /**
     * What is kept of one.
     *
     * @param closedKey as {@link SecretBox} closed it
     * @param confirmed whether the user has shown that it works; until then it is not asked for
     * @param usedStep the last step whose code was taken
     * @param recovery hashes of the codes that are left for whoever has lost the device
     */
    record SecondFactor(
            UserId user, String closedKey, boolean confirmed, long usedStep, Set<String> recovery) {
        public SecondFactor {
            recovery = Set.copyOf(recovery);
        }

        /** Key and hashes are left out. */
        @Override
        public String toString() {
            return "SecondFactor[" + user + "]";
        }

        SecondFactor used(long step) {
            return new SecondFactor(user, closedKey, confirmed, step, recovery);
        }

        SecondFactor with(boolean nowConfirmed, Set<String> left) {
            return new SecondFactor(user, closedKey, nowConfirmed, usedStep, left);
        }
    }

    Optional<SecondFactor> find(UserId user);

    /** The same, which nobody else changes until the transaction ends. */
    Optional<SecondFactor> lock(UserId user);

    /** Puts it in the place of what was kept of the user. */
    void put(SecondFactor factor);

    void remove(UserId user);
}
