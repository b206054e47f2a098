package com.quotedesk.email.mail;

import com.quotedesk.email.mail.Finding.Kind;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Looks at the line to a server: whether it answers, and whether nobody reads along. */
final class LineCheck {

    private static final Duration SOON = Duration.ofDays(14);

    /**
     * Where a line leads.
     *
     * @param settings what the settings about it begin with
     * @param ports which ports are usual
     */
    record Line(
            String host,
            int port,
            ImapConfig.Security security,
            Duration connectTimeout,
            Duration readTimeout,
            String settings,
            String ports) {

        static Line of(ImapConfig config) {
            return new Line(
                    config.host(),
                    config.port(),
                    config.security(),
                    config.connectTimeout(),
                    config.readTimeout(),
                    "IMAP",
                    "TLS: 993, STARTTLS: 143");
        }

        static Line of(SmtpConfig config) {
            return new Line(
                    config.host(),
                    config.port(),
                    config.security(),
                    config.connectTimeout(),
                    config.readTimeout(),
                    "SMTP",
                    "TLS: 465, STARTTLS: 587");
        }
    }

    private final Line line;
    private final Clock clock;
    private final List<Finding> findings;

    LineCheck(Line line, Clock clock, List<Finding> findings) {
        this.line = line;
        this.clock = clock;
        this.findings = findings;
    }

    /** Whether it makes sense to go on. */
    boolean passes() {
        try (var socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(line.host(), line.port()),
                    (int) line.connectTimeout().toMillis());
            socket.setSoTimeout((int) line.readTimeout().toMillis());
            found(Kind.REACHED, line.host(), line.port());
            return switch (line.security()) {
                case TLS -> encrypted(socket);
                // Its encryption begins in the middle of the talk; the login shows whether it does.
                case STARTTLS -> true;
                case NONE -> {
                    found(Kind.UNPROTECTED, line.host(), line.settings());
                    yield true;
                }
            };
        } catch (UnknownHostException e) {
            found(Kind.UNKNOWN_HOST, line.host(), line.settings());
        } catch (IOException e) {
            found(
                    Kind.UNREACHABLE,
                    line.host(),
                    line.port(),
                    String.valueOf(e.getMessage()),
                    line.settings(),
                    line.ports());
        }
        return false;
    }

    private boolean encrypted(Socket socket) throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        try (var secure =
                (SSLSocket) factory.createSocket(socket, line.host(), line.port(), true)) {
            var parameters = secure.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secure.setSSLParameters(parameters);
            secure.startHandshake();
            if (secure.getSession().getPeerCertificates()[0] instanceof X509Certificate shown) {
                tell(shown);
            }
            return true;
        } catch (SSLException e) {
            found(Kind.NOT_ENCRYPTED, String.valueOf(e.getMessage()), line.settings());
            return false;
        }
    }

    private void tell(X509Certificate certificate) {
        var ends = certificate.getNotAfter().toInstant();
        var left = Duration.between(clock.instant(), ends);
        found(
                left.compareTo(SOON) < 0 ? Kind.CERTIFICATE_ENDS_SOON : Kind.ENCRYPTED,
                certificate.getIssuerX500Principal().getName(),
                LocalDate.ofInstant(ends, ZoneOffset.UTC),
                left.toDays());
    }

    private void found(Kind kind, Object... details) {
        findings.add(Finding.of(kind, details));
    }
}
