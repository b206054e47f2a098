package com.quotedesk.bootstrap.program;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server in memory, for where no real one is installed. */
final class GreenMailBox implements MailServer {

    private static final String FOLDER = "INBOX";

    private final int port = Program.freePort();
    private final GreenMail server;
    private final GreenMailUser owner;
    private final List<String> delivered = new CopyOnWriteArrayList<>();

    GreenMailBox() {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        owner = server.setUser("desk@trader.example", password());
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String user() {
        return "desk@trader.example";
    }

    @Override
    public String password() {
        return "secret";
    }

    @Override
    public synchronized void deliver(String mail) {
        delivered.add(mail);
        append(mail);
    }

    private void append(String mail) {
        try {
            var in = new ByteArrayInputStream(mail.getBytes(UTF_8));
            var message = new MimeMessage(Session.getInstance(new Properties()), in);
            folder().appendMessage(message, new Flags(), Date.from(Instant.now()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private MailFolder folder() {
        return server.getManagers().getImapHostManager().getFolder(owner, FOLDER);
    }

    @Override
    public synchronized void renumber() {
        try {
            var folders = server.getManagers().getImapHostManager();
            long before = folder().getUidValidity();
            // The validity is the second of creation.
            while (folder().getUidValidity() == before) {
                Thread.sleep(50);
                folders.deleteMailbox(owner, FOLDER);
                folders.createMailbox(owner, FOLDER);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        delivered.forEach(this::append);
    }

    @Override
    public void close() {
        server.stop();
    }
}
