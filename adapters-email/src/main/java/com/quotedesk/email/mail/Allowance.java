package com.quotedesk.email.mail;

/** What the limits still allow while one mail is read, attached mails included. */
final class Allowance {

    private final MimeLimits limits;
    private int partsLeft;
    private long decodedBytesLeft;
    private boolean exceeded;

    Allowance(MimeLimits limits) {
        this.limits = limits;
        this.partsLeft = limits.parts();
        this.decodedBytesLeft = limits.decodedBytes();
    }

    MimeLimits limits() {
        return limits;
    }

    /** Whether one more part may be read. */
    boolean takePart() {
        if (partsLeft == 0) {
            exceeded = true;
            return false;
        }
        partsLeft--;
        return true;
    }

    /** Whether parts may stand within a part that itself lies {@code depth} levels deep. */
    boolean allowsBelow(int depth) {
        return depth < limits.depth();
    }

    long decodedBytesLeft() {
        return decodedBytesLeft;
    }

    void takeBytes(long count) {
        decodedBytesLeft = Math.max(0, decodedBytesLeft - count);
    }

    void markExceeded() {
        exceeded = true;
    }

    boolean exceeded() {
        return exceeded;
    }
}
