package com.quotedesk.testkit.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quotedesk.application.reading.ItemOrigin;
import com.quotedesk.application.reading.Reading;
import com.quotedesk.application.reading.Reading.What;
import com.quotedesk.application.reading.ReadingId;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.reading.MessageKind;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.testkit.rfqs.RfqFixtures;
import com.quotedesk.testkit.work.Stores;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What every store of readings keeps to. */
public interface ReadingsContract {

    Stores stores();

    Instant NOON = Instant.parse("2026-11-20T12:00:00.123456Z");

    @Test
    default void an_inquiry_comes_back_with_the_place_of_each_value() {
        var message = ReadingFixtures.aMessage(stores(), NOON);
        var reading = add(message, new What.Asked(ReadingFixtures.anInquiry()));

        var kept = stores().readings().find(reading.id()).orElseThrow();

        assertThat(kept.what().values()).isEqualTo(reading.what().values());
        assertThat(kept.what().effort()).isEqualTo(reading.what().effort());
        assertThat(kept.invented()).isEqualTo(1);
        assertThat(kept.sender()).isEqualTo(new EmailAddress("anna@client.example"));
        assertThat(kept.took()).isEqualTo(Duration.ofMillis(12));
        assertThat(kept.at()).isEqualTo(NOON);
    }

    @Test
    default void an_answer_comes_back_with_its_request() {
        var message = ReadingFixtures.aMessage(stores(), NOON);
        var what = new What.Answered(aRequest(3801), ReadingFixtures.anAnswer());

        var reading = add(message, what);

        assertThat(stores().readings().find(reading.id())).contains(reading);
    }

    @Test
    default void what_says_nothing_is_kept_too() {
        var message = ReadingFixtures.aMessage(stores(), NOON);
        var reading =
                new Reading(
                        new ReadingId(UUID.randomUUID()),
                        message,
                        1,
                        null,
                        MessageKind.OTHER,
                        false,
                        Language.ENGLISH,
                        new What.Nothing(),
                        NOON,
                        Duration.ZERO,
                        null);

        stores().transactions().run(() -> stores().readings().add(reading));

        assertThat(stores().readings().of(message)).containsExactly(reading);
    }

    @Test
    default void versions_come_newest_first_and_each_once() {
        var message = ReadingFixtures.aMessage(stores(), NOON);
        var first = add(message, new What.Nothing());
        var second = add(message, new What.Asked(ReadingFixtures.anInquiry()));

        assertThat(stores().readings().of(message))
                .extracting(Reading::version)
                .containsExactly(2, 1);
        assertThat(second.version()).isEqualTo(2);
        assertThatThrownBy(() -> stores().transactions().run(() -> stores().readings().add(first)))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    default void readings_made_at_once_have_versions_of_their_own() throws Exception {
        var message = ReadingFixtures.aMessage(stores(), NOON);
        Callable<Reading> work = () -> add(message, new What.Nothing());

        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(List.of(work, work, work, work))) {
                done.get();
            }
        }

        assertThat(stores().readings().of(message))
                .extracting(Reading::version)
                .containsExactly(4, 3, 2, 1);
    }

    @Test
    default void it_is_noted_when_something_follows_from_a_reading() {
        var message = ReadingFixtures.aMessage(stores(), NOON);
        var reading = add(message, new What.Nothing());

        stores().transactions()
                .run(() -> stores().readings().apply(reading.id(), NOON.plusSeconds(5)));

        assertThat(stores().readings().find(reading.id()))
                .contains(reading.applied(NOON.plusSeconds(5)));
    }

    @Test
    default void items_know_the_line_they_come_from() {
        var message = ReadingFixtures.aMessage(stores(), NOON);
        var first = add(message, new What.Asked(ReadingFixtures.anInquiry()));
        var second = add(message, new What.Asked(ReadingFixtures.anInquiry()));
        var order = RfqFixtures.addOrder(stores(), 2038, 3802, NOON);
        var cable = order.items().get(0).id();
        var lamp = order.items().get(1).id();

        originate(new ItemOrigin(lamp, first.id(), 2), new ItemOrigin(cable, first.id(), 1));
        originate(new ItemOrigin(lamp, second.id(), 1));

        assertThat(stores().readings().originsOf(order.id()))
                .containsExactly(
                        new ItemOrigin(cable, first.id(), 1), new ItemOrigin(lamp, second.id(), 1));
        assertThat(stores().readings().originOf(lamp))
                .contains(new ItemOrigin(lamp, second.id(), 1));
    }

    @Test
    default void nothing_is_known_of_what_was_never_read() {
        assertThat(stores().readings().of(new MessageId(UUID.randomUUID()))).isEmpty();
        assertThat(stores().readings().find(new ReadingId(UUID.randomUUID()))).isEmpty();
        assertThat(stores().readings().originOf(UUID.randomUUID())).isEmpty();
        assertThat(stores().readings().originsOf(new OrderId(UUID.randomUUID()))).isEmpty();
    }

    private Reading add(MessageId message, What what) {
        return stores().transactions()
                .inTransaction(
                        () -> {
                            var reading =
                                    new Reading(
                                            new ReadingId(UUID.randomUUID()),
                                            message,
                                            stores().readings().nextVersion(message),
                                            new EmailAddress("anna@client.example"),
                                            MessageKind.CLIENT_REQUEST,
                                            true,
                                            Language.RUSSIAN,
                                            what,
                                            NOON,
                                            Duration.ofMillis(12),
                                            null);
                            stores().readings().add(reading);
                            return reading;
                        });
    }

    private void originate(ItemOrigin... origins) {
        stores().transactions().run(() -> stores().readings().originate(List.of(origins)));
    }

    private RfqId aRequest(int sequence) {
        var order = RfqFixtures.addOrder(stores(), 2038, sequence, NOON);
        var supplier = RfqFixtures.addSupplier(stores(), "Опт", NOON);
        var rfq =
                RfqFixtures.sent(
                        RfqFixtures.aDraft(new RfqId(UUID.randomUUID()), order, supplier, NOON),
                        2038,
                        sequence);
        stores().transactions().run(() -> stores().rfqs().add(rfq));
        return rfq.id();
    }
}
