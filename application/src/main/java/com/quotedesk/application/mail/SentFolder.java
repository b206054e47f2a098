package com.quotedesk.application.mail;

import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.shared.Bytes;

/** The folder of a mail server in which the mails that were sent lie, ours among them. */
public interface SentFolder extends AutoCloseable {

    /**
     * Whether a mail lies there.
     *
     * @param messageId without angle brackets
     * @throws PortFailure when the server cannot be reached, refuses, or has no such folder
     */
    boolean holds(String messageId);

    /**
     * Puts a copy of a mail there, which nobody needs to read.
     *
     * @throws PortFailure as {@link #holds} does
     */
    void put(Bytes raw);

    /** Lets go of the connection; the next call opens one again. */
    @Override
    void close();
}
