package com.quotedesk.email.mail;

import java.time.Duration;

/**
 * Where a mailbox is and how it is reached.
 *
 * @param name what the mailbox is called here; must stay, the place in it is kept under this name
 * @param maxMessageBytes larger mails are fetched in their beginning only
 * @param batchBytes how much is fetched at once, and so held in memory
 */
public record ImapConfig(
        String name,
        String host,
        int port,
        Security security,
        String user,
        Login login,
        String folder,
        Duration connectTimeout,
        Duration readTimeout,
        Duration writeTimeout,
        long maxMessageBytes,
        long batchBytes) {

    private static final long MIB = 1024L * 1024;

    /** How the connection is kept from being read and altered. */
    public enum Security {
        /** Encrypted from the first byte. */
        TLS,
        /** Encrypted before anybody logs in, or not used at all. */
        STARTTLS,
        /** Not at all: for a server on the same machine only. */
        NONE
    }

    public ImapConfig {
        if (name.isBlank() || host.isBlank() || user.isBlank() || folder.isBlank()) {
            throw new IllegalArgumentException("name, host, user and folder must not be blank");
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("no port: " + port);
        }
        // Zero means for ever to a socket.
        requirePositive("connectTimeout", connectTimeout);
        requirePositive("readTimeout", readTimeout);
        requirePositive("writeTimeout", writeTimeout);
        if (maxMessageBytes < 1 || maxMessageBytes > Integer.MAX_VALUE / 2 || batchBytes < 1) {
            throw new IllegalArgumentException("sizes must be positive and fit into memory");
        }
    }

    /** A mailbox with time limits and sizes that suit most servers. */
    public static ImapConfig of(
            String name,
            String host,
            int port,
            Security security,
            String user,
            Login login,
            String folder) {
        return new ImapConfig(
                name,
                host,
                port,
                security,
                user,
                login,
                folder,
                Duration.ofSeconds(20),
                Duration.ofSeconds(60),
                Duration.ofSeconds(60),
                64 * MIB,
                8 * MIB);
    }

    private static void requirePositive(String name, Duration timeout) {
        if (timeout.toMillis() < 1 || timeout.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException(name + " must be between 1 ms and 1 h: " + timeout);
        }
    }
}
