package com.quotedesk.bootstrap.program;

import java.util.List;

/** An SMTP server that keeps what it is given, in the hands of a test. */
interface PostServer extends AutoCloseable {

    int port();

    /** The mails that arrived, whole; also those on their way within the server. */
    List<String> arrived() throws InterruptedException;

    @Override
    void close();
}
