package com.quotedesk.email.mail;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where the server is that carries our mails on, and how it is reached.
 *
 * @param user null where the server asks for no login
 * @param helloName what we call ourselves to it, a host name
 * @param readTimeout how long one answer may take; RFC 5321 asks for patience after the last dot
 */
public record SmtpConfig(
        String host,
        int port,
        ImapConfig.Security security,
        @Nullable String user,
        Password password,
        String helloName,
        Duration connectTimeout,
        Duration readTimeout,
        Duration writeTimeout) {

    public SmtpConfig {
        if (host.isBlank() || helloName.isBlank()) {
            throw new IllegalArgumentException("host and name must not be blank");
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("no port: " + port);
        }
        // Zero means for ever to a socket.
        for (var timeout : new Duration[] {connectTimeout, readTimeout, writeTimeout}) {
            if (timeout.toMillis() < 1 || timeout.compareTo(Duration.ofHours(1)) > 0) {
                throw new IllegalArgumentException("between 1 ms and 1 h, not " + timeout);
            }
        }
    }
}
