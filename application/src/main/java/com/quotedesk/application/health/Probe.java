package com.quotedesk.application.health;

/** Tells whether one of the parts that the desk stands on works now. */
public interface Probe {

    enum Status {
        UP,
        DOWN,
        /** Not in use here. */
        NOT_CONFIGURED
    }

    /** The part's name in the health answer: {@code database}. */
    String part();

    /** Whether nothing works while the part is down. */
    boolean needed();

    /** Looks, within a second or two; never throws. */
    Status check();
}
