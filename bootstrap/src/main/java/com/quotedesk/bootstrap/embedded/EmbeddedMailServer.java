package com.quotedesk.bootstrap.embedded;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.quotedesk.bootstrap.StartFailure;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A mail server of our own, SMTP and IMAP, for trying things out. What it has accepted it keeps in
 * a folder, so that no mail is lost when the program is killed before it was fetched.
 */
public final class EmbeddedMailServer implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final long START_MILLIS = 20_000;

    private final GreenMail server;
    private final Path kept;
    private final AtomicLong last = new AtomicLong(Instant.now().toEpochMilli());

    private EmbeddedMailServer(int smtpPort, int imapPort, Path kept) {
        this.kept = kept;
        server =
                new GreenMail(
                        new ServerSetup[] {
                            setup(smtpPort, ServerSetup.PROTOCOL_SMTP),
                            setup(imapPort, ServerSetup.PROTOCOL_IMAP)
                        });
    }

    private static ServerSetup setup(int port, String protocol) {
        var setup = new ServerSetup(port, HOST, protocol);
        setup.setServerStartupTimeout(START_MILLIS);
        return setup;
    }

    /** Starts the server with one user, and with the mails that earlier runs accepted. */
    public static EmbeddedMailServer start(
            DataFolder folder, int smtpPort, int imapPort, String address, String password) {
        var kept = folder.resolve("mail");
        var mailServer = new EmbeddedMailServer(smtpPort, imapPort, kept);
        try {
            Files.createDirectories(kept);
            mailServer.begin(address, password);
        } catch (IOException | MessagingException | RuntimeException failure) {
            throw new StartFailure("the embedded mail server did not start", failure);
        }
        return mailServer;
    }

    private void begin(String address, String password) throws IOException, MessagingException {
        var user = server.setUser(address, address, password);
        try (var files = Files.list(kept)) {
            var mails = files.filter(file -> file.toString().endsWith(".eml")).sorted().toList();
            for (var mail : mails) {
                user.deliver(read(mail));
            }
        }
        var users = server.getUserManager();
        users.setMessageDeliveryHandler((message, to) -> deliver(users, address, message, to));
        server.start();
    }

    private static MimeMessage read(Path mail) throws IOException, MessagingException {
        try (var in = Files.newInputStream(mail)) {
            return new MimeMessage(Session.getInstance(new Properties()), in);
        }
    }

    private GreenMailUser deliver(
            UserManager users, String ourAddress, MovingMessage message, MailAddress to)
            throws UserException, MessagingException {
        if (to.getEmail().equalsIgnoreCase(ourAddress)) {
            keep(message.getMessage());
        }
        var known = users.getUserByEmail(to.getEmail());
        return known != null
                ? known
                : users.createUser(to.getEmail(), to.getEmail(), to.getEmail());
    }

    /** On the disk before the sender is told that the mail is accepted. */
    private void keep(MimeMessage message) throws MessagingException {
        var name = "%015d.eml".formatted(last.incrementAndGet());
        var half = kept.resolve(name + ".part");
        try {
            try (var channel =
                    FileChannel.open(
                            half, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                message.writeTo(Channels.newOutputStream(channel));
                channel.force(true);
            }
            Files.move(half, kept.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
