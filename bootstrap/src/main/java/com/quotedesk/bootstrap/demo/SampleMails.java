package com.quotedesk.bootstrap.demo;

import com.quotedesk.bootstrap.StartFailure;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;

/** Mails of the sample clients, sent the way their own programs would. */
final class SampleMails {

    private static final List<String> FILES =
            List.of(
                    "/demo/01-cable-ru.eml",
                    "/demo/02-valves-en.eml",
                    "/demo/03-table-ru.eml",
                    "/demo/04-lab-en.eml");

    private static final String TIMEOUT_MILLIS = "10000";

    private SampleMails() {}

    static void send(String host, int port, String to) {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", host);
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        var session = Session.getInstance(properties);
        try (var transport = session.getTransport("smtp")) {
            transport.connect();
            for (var file : FILES) {
                send(transport, session, file, to);
            }
        } catch (IOException | MessagingException failure) {
            throw new StartFailure("the sample mails could not be sent", failure);
        }
    }

    private static void send(Transport transport, Session session, String file, String to)
            throws IOException, MessagingException {
        try (var in = SampleMails.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IOException("the program lacks its sample " + file);
            }
            var mail = new DatedNow(session, in);
            transport.sendMessage(mail, new InternetAddress[] {new InternetAddress(to)});
        }
    }

    /** A mail written just now: "by Friday" is the next one. */
    private static final class DatedNow extends MimeMessage {
        DatedNow(Session session, InputStream in) throws MessagingException {
            super(session, in);
            setSentDate(Date.from(Instant.now()));
        }
    }
}
