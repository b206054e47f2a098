package com.quotedesk.testkit.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.mail.ReadOffers;
import com.quotedesk.application.quotes.QuoteIntake;
import com.quotedesk.application.rfqs.By;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.quotes.Offer;
import com.quotedesk.domain.quotes.ReadOffer;
import com.quotedesk.domain.reading.AnswerOutcome;
import com.quotedesk.domain.reading.Doubt;
import com.quotedesk.domain.reading.DoubtKind;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.shared.Percent;
import com.quotedesk.testkit.rfqs.RfqFixtures;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is unlike everything before is doubted, with the position it stands at. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadOffersTest {

    private final ReadingDesk desk = new ReadingDesk();
    private String currency = "RUB";
    private int farPercent = 50;

    @Test
    void a_first_price_is_not_doubted() {
        assertThat(doubts(desk.desk.queued(), "100", "20")).isEmpty();
    }

    @Test
    void a_price_far_from_the_last_one_is_doubted_at_its_position() {
        taken(desk.desk.queued(), "100", "20");

        assertThat(doubts(desk.desk.queued(), "150", "14")).isEmpty();
        assertThat(doubts(desk.desk.queued(), "150.01", "13.33"))
                .containsExactly(
                        new Doubt(DoubtKind.FAR_PRICE, 1, "100.00 RUB"),
                        new Doubt(DoubtKind.FAR_PRICE, 2, "20.00 RUB"));
        farPercent = 0;
        assertThat(doubts(desk.desk.queued(), "999", "1")).isEmpty();
    }

    @Test
    void the_last_price_counts_and_not_the_one_of_the_same_request() {
        taken(desk.desk.queued(), "10", "20");
        desk.desk.clock.advance(Duration.ofDays(1));
        taken(desk.desk.queued(), "100", "20");
        var rfq = desk.desk.queued();
        taken(rfq, "500", "20");

        assertThat(doubts(rfq, "110", "20")).isEmpty();
    }

    @Test
    void another_currency_than_the_suppliers_last_is_doubted() {
        var supplier = RfqFixtures.addSupplier(desk.desk.stores, "Опт", PostDesk.NOON);
        taken(desk.desk.queued(supplier), "100", "20");
        assertThat(doubts(desk.desk.queued(supplier), "100", "20")).isEmpty();
        currency = "EUR";

        assertThat(doubts(desk.desk.queued(supplier), "900", "20"))
                .containsExactly(Doubt.of(DoubtKind.OTHER_CURRENCY, "EUR / RUB"));
        assertThat(doubts(desk.desk.queued(), "900", "20")).isEmpty();
    }

    private List<Doubt> doubts(Rfq rfq, String... prices) {
        return offers(rfq, prices).doubts();
    }

    private void taken(Rfq rfq, String... prices) {
        desk.desk.deliver.deliverNext();
        desk.desk
                .stores
                .transactions()
                .run(
                        () ->
                                desk.quotes.receive(
                                        new QuoteIntake.Command(
                                                new By.Machine(new Actor.Program()),
                                                rfq.id(),
                                                offers(rfq, prices),
                                                false,
                                                desk.desk.clock.instant())));
    }

    private Offer offers(Rfq rfq, String... prices) {
        var usual = Currency.getInstance(currency);
        return new ReadOffers(
                        () -> new ReadOffer(usual, Percent.of("22")),
                        desk.desk.stores.priceHistory(),
                        () -> farPercent)
                .of(
                        Answers.in(currency, AnswerOutcome.QUOTED, prices),
                        rfq,
                        new MessageId(UUID.randomUUID()))
                .orElseThrow();
    }
}
