package com.quotedesk.email.mail;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.testkit.mail.MailboxContract;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;

/** An IMAP server with one account and one folder, which can be taken down and brought back. */
final class GreenMailServer implements MailboxContract.Server, AutoCloseable {

    static final String USER = "desk@trader.example";
    static final String PASSWORD = "open sesame";
    static final String FOLDER = "Requests";

    private final int port = freePort();
    private final List<Bytes> delivered = new ArrayList<>();
    private GreenMail server = started();

    int port() {
        return port;
    }

    @Override
    public void deliver(Bytes raw) {
        delivered.add(raw);
        append(raw);
    }

    /** Deletes the mail that came {@code index}th. */
    void delete(int index) {
        try {
            var message = folder().getMessages().get(index);
            folder().setFlags(new Flags(Flags.Flag.DELETED), true, message.getUid(), null, true);
            folder().expunge();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void renumber() {
        try {
            var folders = server.getManagers().getImapHostManager();
            long validity = folder().getUidValidity();
            // The validity is the second of creation.
            while (folder().getUidValidity() == validity) {
                Thread.sleep(20);
                folders.deleteMailbox(user(), FOLDER);
                folders.createMailbox(user(), FOLDER);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        delivered.forEach(this::append);
    }

    @Override
    public int seen() {
        return (int)
                folder().getMessages().stream()
                        .filter(message -> message.getFlags().contains(Flags.Flag.SEEN))
                        .count();
    }

    @Override
    public void goDown() {
        server.stop();
    }

    @Override
    public void comeUp() {
        server = started();
        delivered.forEach(this::append);
    }

    @Override
    public void close() {
        server.stop();
    }

    private GreenMail started() {
        var greenMail =
                new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        greenMail.start();
        try {
            var user = greenMail.setUser(USER, PASSWORD);
            greenMail.getManagers().getImapHostManager().createMailbox(user, FOLDER);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return greenMail;
    }

    private void append(Bytes raw) {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()), raw.open());
            folder().appendMessage(message, new Flags(), Date.from(Instant.now()));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MailFolder folder() {
        return server.getManagers().getImapHostManager().getFolder(user(), FOLDER);
    }

    private GreenMailUser user() {
        return server.getManagers().getUserManager().getUser(USER);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
