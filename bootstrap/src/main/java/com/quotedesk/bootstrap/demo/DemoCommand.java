package com.quotedesk.bootstrap.demo;

import com.quotedesk.bootstrap.embedded.DataFolder;
import com.quotedesk.bootstrap.embedded.EmbeddedMailServer;
import com.quotedesk.bootstrap.embedded.EmbeddedRedis;
import com.quotedesk.bootstrap.embedded.Ports;
import com.quotedesk.bootstrap.serve.Desk;
import com.quotedesk.bootstrap.serve.Parts;
import com.quotedesk.bootstrap.serve.UntilStopped;
import com.quotedesk.bootstrap.settings.Environment;
import com.quotedesk.bootstrap.settings.Setting;
import com.quotedesk.bootstrap.settings.Settings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Everything on one machine, with samples, for trying the desk out. */
@Command(
        name = "demo",
        description =
                "Starts the desk with an embedded PostgreSQL, Redis and mail server, sample clients"
                        + " and suppliers, and sample mails on their way.",
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Runnable {

    private static final String ORDERS_ADDRESS = "orders@quotedesk.example";
    private static final String MAIL_PASSWORD = "orders";
    private static final String LOOPBACK = "127.0.0.1";

    @Option(names = "--port", description = "HTTP port (${DEFAULT-VALUE})", defaultValue = "8080")
    private int port;

    @Option(
            names = "--smtp-port",
            description = "SMTP port (${DEFAULT-VALUE})",
            defaultValue = "3025")
    private int smtpPort;

    @Option(
            names = "--imap-port",
            description = "IMAP port (${DEFAULT-VALUE})",
            defaultValue = "3143")
    private int imapPort;

    @Option(
            names = "--data",
            description = "folder for all that is kept (${DEFAULT-VALUE})",
            defaultValue = "quotedesk-data")
    private Path data = Path.of("quotedesk-data");

    @Option(
            names = "--admin-password",
            description = "password of the administrator; made up on the first start if missing")
    private @Nullable String adminPassword;

    @Spec private CommandSpec spec;

    private volatile boolean running;

    @Override
    public void run() {
        var out = spec.commandLine().getOut();
        refuseTakenPorts();
        out.println("Quotedesk is starting: PostgreSQL, Redis, a mail server and the desk itself.");
        out.flush();
        var parts = new Parts();
        var untilStopped = new UntilStopped(() -> stop(out, parts));
        try {
            start(out, parts);
        } catch (RuntimeException failure) {
            if (!parts.isStopping()) {
                throw failure;
            }
        }
        untilStopped.await();
    }

    private void start(PrintWriter out, Parts parts) {
        var folder = parts.start(() -> DataFolder.open(data));
        var password = folder.secret("admin-password", adminPassword);
        var redis = parts.start(() -> EmbeddedRedis.start(folder));
        var settings = Settings.read(new Environment(variables(redis, password)));
        parts.start(
                () ->
                        EmbeddedMailServer.start(
                                folder, smtpPort, imapPort, ORDERS_ADDRESS, MAIL_PASSWORD));
        var desk = parts.start(() -> Desk.start(settings, folder));
        if (Samples.add(desk)) {
            SampleMails.send(LOOPBACK, smtpPort, ORDERS_ADDRESS);
        }
        running = true;
        tell(out, settings, password);
    }

    private void stop(PrintWriter out, Parts parts) {
        if (running) {
            out.println("Quotedesk is stopping.");
            out.flush();
        }
        parts.close();
        if (running) {
            out.println("Stopped. ./quotedesk demo goes on where it was.");
            out.flush();
        }
    }

    private void refuseTakenPorts() {
        Ports.refuseTaken("0.0.0.0", port, "--port");
        Ports.refuseTaken(LOOPBACK, smtpPort, "--smtp-port");
        Ports.refuseTaken(LOOPBACK, imapPort, "--imap-port");
    }

    /** What the environment says, but for the parts that the demo brings itself. */
    private Map<String, String> variables(EmbeddedRedis redis, String password) {
        var variables = new HashMap<>(System.getenv());
        variables.put(Setting.HTTP_PORT.name(), Integer.toString(port));
        variables.put(Setting.DATA_DIR.name(), data.toString());
        variables.put(Setting.DATABASE_URL.name(), "");
        variables.put(Setting.REDIS_URL.name(), redis.url());
        variables.put(Setting.ADMIN_PASSWORD.name(), password);
        variables.put(Setting.MAIL_ADDRESSES.name(), ORDERS_ADDRESS);
        variables.put(Setting.MAILBOXES.name(), "");
        variables.put(Setting.IMAP_HOST.name(), LOOPBACK);
        variables.put(Setting.IMAP_SINCE.name(), "all");
        variables.put(Setting.IMAP_FOLDER.name(), "INBOX");
        variables.put(Setting.IMAP_PORT.name(), Integer.toString(imapPort));
        variables.put(Setting.IMAP_SECURITY.name(), "none");
        variables.put(Setting.IMAP_USER.name(), ORDERS_ADDRESS);
        variables.put(Setting.IMAP_PASSWORD.name(), MAIL_PASSWORD);
        variables.put(Setting.SMTP_HOST.name(), LOOPBACK);
        variables.put(Setting.SMTP_PORT.name(), Integer.toString(smtpPort));
        variables.put(Setting.SMTP_SECURITY.name(), "none");
        variables.put(Setting.SMTP_USER.name(), "");
        variables.put(Setting.MAIL_FROM.name(), ORDERS_ADDRESS);
        variables.put(Setting.MAIL_SEND_LEASE.name(), "60s");
        variables.put(Setting.SMTP_READ_TIMEOUT.name(), "10s");
        variables.put(Setting.MAIL_POLL_INTERVAL.name(), "2s");
        variables.put(Setting.MAIL_LEASE.name(), "15s");
        variables.put(Setting.MAIL_RETRY_PAUSE.name(), "5s");
        variables.put(Setting.RATES_URL.name(), "off");
        return variables;
    }

    private void tell(PrintWriter out, Settings settings, String password) {
        out.println(
                """

                Quotedesk is ready.

                  Address   http://localhost:%1$d
                  Login     %2$s
                  Password  %3$s
                  Data      %4$s

                See the orders:

                  TOKEN=$(curl -s http://localhost:%1$d/api/v1/auth/login -H 'Content-Type: application/json' \\
                    -d '{"email":"%2$s","password":"%3$s"}' | sed 's/.*"accessToken":"\\([^"]*\\).*/\\1/')
                  curl -s http://localhost:%1$d/api/v1/orders -H "Authorization: Bearer $TOKEN"

                Send a mail of your own to %5$s; a few seconds later it is an order:

                  printf 'From: You <you@client.example>\\nTo: %5$s\\nSubject: Request\\n\\nPlease quote:\\n1. Bearing 6205-2RS - 10 pcs\\n2. Cable 3x2.5 - 200 m\\n' |
                    curl -s smtp://localhost:%6$d --mail-from you@client.example --mail-rcpt %5$s --upload-file -

                Ctrl-C stops it; the next start goes on where it was.
                """
                        .formatted(
                                settings.httpPort(),
                                settings.adminEmail(),
                                password,
                                data.toAbsolutePath().normalize(),
                                ORDERS_ADDRESS,
                                smtpPort));
        if (adminPassword != null && !adminPassword.equals(password)) {
            out.println("The password of the first start holds; --admin-password changed nothing.");
        }
        out.flush();
    }
}
