package com.quotedesk.planted.application.a;

/** What the application can do, and nobody asks for. */
public final class OutOfReach {

    public void doNothing() {}
}
