package com.quotedesk.bootstrap.doctor;

import com.quotedesk.bootstrap.settings.Environment;
import com.quotedesk.bootstrap.settings.Settings;
import com.quotedesk.email.mail.DomainCheck;
import com.quotedesk.email.mail.Finding;
import com.quotedesk.email.mail.MailboxCheck;
import com.quotedesk.email.mail.SmtpCheck;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks at every mailbox; ends with 0 where mail comes and with 1 where something is broken. */
@Command(
        name = "mail",
        description =
                "Looks at each mailbox of the settings and at the way out as a person would: the"
                        + " line, its encryption, the login, the folders, the limits, the records"
                        + " of the domains. Changes nothing and sends nothing.",
        mixinStandardHelpOptions = true)
final class DoctorMailCommand implements Callable<Integer> {

    private static final Duration DNS_TIMEOUT = Duration.ofSeconds(2);

    @Option(names = "--lang", description = "en or ru; that of the shell if missing")
    private @Nullable String language;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        var settings = Settings.read(new Environment(System.getenv()));
        var out = spec.commandLine().getOut();
        var words = Words.in(language == null ? System.getenv("LANG") : language);
        var all = new ArrayList<Finding>();
        if (settings.mailboxes().isEmpty()) {
            out.println(words.noMailbox());
        }
        for (var mailbox : settings.mailboxes()) {
            all.addAll(
                    tell(
                            out,
                            words,
                            words.mailbox(mailbox.name(), mailbox.user(), mailbox.imap().host()),
                            MailboxCheck.of(mailbox.imap(), Clock.systemUTC())));
        }
        var from = settings.outgoing().policy().from().address();
        all.addAll(
                tell(
                        out,
                        words,
                        words.wayOut(from.value()),
                        SmtpCheck.of(settings.outgoing().smtp(), from, Clock.systemUTC())));
        settings.filing().ownAddresses().stream()
                .map(address -> address.value().substring(address.value().indexOf('@') + 1))
                .distinct()
                .sorted()
                .forEach(
                        domain ->
                                all.addAll(
                                        tell(
                                                out,
                                                words,
                                                words.domain(domain),
                                                DomainCheck.of(domain, DNS_TIMEOUT))));
        boolean broken = all.stream().anyMatch(one -> one.kind().level() == Finding.Level.BROKEN);
        out.println(words.summary(broken));
        return broken ? 1 : 0;
    }

    private static List<Finding> tell(
            PrintWriter out, Words words, String heading, List<Finding> findings) {
        out.println(heading);
        findings.forEach(finding -> out.println(words.line(finding)));
        out.println();
        return findings;
    }
}
