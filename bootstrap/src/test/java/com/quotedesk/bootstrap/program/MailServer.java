package com.quotedesk.bootstrap.program;

/** An IMAP server with one mailbox, in the hands of a test. */
interface MailServer extends AutoCloseable {

    int port();

    String user();

    String password();

    /** Puts a mail into the mailbox. It stays there whatever happens. */
    void deliver(String mail);

    /** Numbers all mails anew, under another UIDVALIDITY. */
    void renumber();

    @Override
    void close();
}
