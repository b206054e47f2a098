package com.quotedesk.email.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.mail.DeliverMail;
import com.quotedesk.application.mail.MailComposer;
import com.quotedesk.application.mail.MailTransport;
import com.quotedesk.application.mail.OutgoingChanges;
import com.quotedesk.application.mail.OutgoingPolicy;
import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.mail.LetterKind;
import com.quotedesk.domain.mail.LetterText;
import com.quotedesk.domain.mail.MailAddress;
import com.quotedesk.domain.mail.OutgoingMail;
import com.quotedesk.domain.mail.OutgoingMailId;
import com.quotedesk.domain.mail.OutgoingState;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.testkit.work.InMemoryStores;
import com.quotedesk.testkit.work.SequentialIds;
import com.quotedesk.testkit.work.SettableClock;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Mails on their way over a line that breaks anywhere, by a program that dies anywhere: each
 * arrives exactly once or is reported unknown. The long form is {@code
 * -Dreliability.mails-out=2000}.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MailOutTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final EmailAddress US = new EmailAddress("orders@desk.example");
    private static final int MAILS = Integer.getInteger("reliability.mails-out", 300);
    private static final int ROUGHLY_TWO_MAILS = 6000;
    private static final long SEED = 20_261_120;

    private final InMemoryStores stores = new InMemoryStores();
    private final SettableClock clock = new SettableClock(NOON);
    private final SequentialIds ids = new SequentialIds();
    private final Random random = new Random(SEED);

    @Test
    void every_mail_arrives_once_or_is_reported_unknown_and_none_twice() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        server.start();
        try (var line = new CutAtRandom(server.getSmtp().getPort(), ROUGHLY_TWO_MAILS, SEED)) {
            for (int i = 0; i < MAILS; i++) {
                add(i);
            }
            int deaths = deliverAll(line.port());
            compare(received(server), line.cuts(), deaths);
        } finally {
            server.stop();
        }
    }

    private int deliverAll(int port) throws IOException {
        int deaths = 0;
        while (stores.outbox().all().anyMatch(mail -> isUnderWay(mail.state()))) {
            // Whoever dies loses the connection and all that was in memory.
            try (var transport = transport(port)) {
                var deliver = deliver(new Mortal(transport, random));
                while (deliver.deliverNext() == DeliverMail.Outcome.TRIED) {
                    clock.advance(Duration.ofSeconds(1));
                }
            } catch (Killed killed) {
                deaths++;
            }
            clock.advance(Duration.ofMinutes(1));
        }
        return deaths;
    }

    private static boolean isUnderWay(OutgoingState state) {
        return state == OutgoingState.NEW
                || state == OutgoingState.RETRY_AT
                || state == OutgoingState.SENDING;
    }

    private void compare(Map<String, Integer> received, int cuts, int deaths) {
        int sent = 0;
        int arrived = 0;
        int lost = 0;
        for (var mail : stores.outbox().all().toList()) {
            int copies = received.getOrDefault(mail.messageId(), 0);
            switch (mail.state()) {
                case SENT -> {
                    assertThat(copies).as("copies of %s", mail).isEqualTo(1);
                    sent++;
                }
                case UNKNOWN -> {
                    assertThat(copies).as("copies of %s", mail).isLessThanOrEqualTo(1);
                    arrived += copies;
                    lost += 1 - copies;
                }
                default -> throw new AssertionError("neither sent nor unknown: " + mail);
            }
        }
        System.out.printf(
                "%d mails, %d lines cut, %d deaths: %d sent once each, %d unknown of which %d had"
                        + " arrived and %d not, none twice%n",
                MAILS, cuts, deaths, sent, arrived + lost, arrived, lost);
        assertThat(cuts).isPositive();
        assertThat(deaths).isPositive();
        assertThat(arrived + lost).isPositive();
    }

    private static Map<String, Integer> received(GreenMail server) throws MessagingException {
        var copies = new HashMap<String, Integer>();
        for (var mail : server.getReceivedMessages()) {
            copies.merge(mail.getMessageID().replaceAll("[<>]", ""), 1, Integer::sum);
        }
        return copies;
    }

    private static MailTransport transport(int port) {
        var limit = Duration.ofSeconds(5);
        return MailAdapters.transport(
                new SmtpConfig(
                        "127.0.0.1",
                        port,
                        ImapConfig.Security.NONE,
                        null,
                        new Password(""),
                        "desk.example",
                        limit,
                        limit,
                        limit));
    }

    private DeliverMail deliver(MailTransport transport) {
        var policy =
                new OutgoingPolicy(
                        new MailAddress(null, US),
                        Set.of(US),
                        false,
                        1_000_000,
                        1_000_000,
                        1_000_000,
                        1,
                        Duration.ofSeconds(30),
                        Duration.ofDays(9999),
                        Duration.ofSeconds(1));
        var journal = new Journal(stores.auditLog(), stores.eventLog(), ids, clock);
        return new DeliverMail(
                stores.transactions(),
                stores.outbox(),
                transport,
                new OutgoingChanges(stores.outbox(), journal, List.of()),
                clock,
                () -> policy);
    }

    private void add(int number) {
        var to = new EmailAddress("supplier" + number + "@supplier.example");
        var id = new UUID(1, number);
        var messageId = id + "@desk.example";
        var raw =
                MailAdapters.composer()
                        .compose(
                                new MailComposer.Letter(
                                        messageId,
                                        new MailAddress("Desk", US),
                                        new MailAddress(null, to),
                                        null,
                                        new LetterText("Запрос " + number, "Здравствуйте", "<p>Hi"),
                                        List.of(),
                                        "mark",
                                        NOON,
                                        false,
                                        List.of()));
        var mail =
                new OutgoingMail(
                        new OutgoingMailId(id),
                        LetterKind.RFQ,
                        new Subject("rfq", id),
                        US,
                        to,
                        messageId,
                        "Запрос " + number,
                        false,
                        OutgoingState.NEW,
                        0,
                        null,
                        NOON,
                        null,
                        NOON,
                        null,
                        1);
        stores.transactions().run(() -> stores.outbox().add(mail, raw));
    }

    /** The end of the process. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Dies now and then, before the server hears of a mail or after it took it. */
    private record Mortal(MailTransport transport, Random random) implements MailTransport {

        private static final int ONE_OF = 40;

        @Override
        public Result send(EmailAddress from, EmailAddress to, Bytes raw) {
            dieNowAndThen();
            var result = transport.send(from, to, raw);
            dieNowAndThen();
            return result;
        }

        private void dieNowAndThen() {
            if (random.nextInt(ONE_OF) == 0) {
                throw new Killed();
            }
        }

        @Override
        public void close() {
            transport.close();
        }
    }
}
