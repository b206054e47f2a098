package com.quotedesk.bootstrap.wiring;

import com.quotedesk.application.comparison.PriceHistory;
import com.quotedesk.application.mail.ReadOffers;
import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.mail.FindThread;
import com.quotedesk.application.mail.Outbox;
import com.quotedesk.application.mail.OutgoingChanges;
import com.quotedesk.application.mail.OutgoingProof;
import com.quotedesk.application.mail.SupplierMail;
import com.quotedesk.application.mail.TakeAnswer;
import com.quotedesk.application.mail.TakeBounce;
import com.quotedesk.application.quotes.QuoteIntake;
import com.quotedesk.application.reading.QuoteReader;
import com.quotedesk.application.rfqs.RecordDecline;
import com.quotedesk.application.rfqs.RecordQuestion;
import com.quotedesk.application.rfqs.RfqBoard;
import com.quotedesk.application.rfqs.Rfqs;
import com.quotedesk.application.settings.CurrentSettings;
import com.quotedesk.application.suppliers.Suppliers;
import com.quotedesk.bootstrap.settings.Settings;
import com.quotedesk.domain.mail.SenderProof;
import com.quotedesk.domain.mail.ThreadToken;
import com.quotedesk.domain.quotes.ReadOffer;
import com.quotedesk.domain.settings.DeskSettings;
import com.quotedesk.domain.shared.Percent;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What mails say that answer ours. */
@Factory
final class AnswersWiring {

    @Singleton
    FindThread findThread(
            Rfqs rfqs, RfqBoard board, Suppliers suppliers, ThreadToken tokens, Settings settings) {
        return new FindThread(
                rfqs,
                board,
                suppliers,
                tokens,
                new SenderProof(settings.outgoing().vouchingServer()));
    }

    @Singleton
    OutgoingProof outgoingProof(Outbox outbox, OutgoingChanges changes, Clock clock) {
        return new OutgoingProof(outbox, changes, clock);
    }

    @Singleton
    ReadOffers readOffers(PriceHistory history, CurrentSettings current) {
        return new ReadOffers(
                () ->
                        new ReadOffer(
                                current.get(DeskSettings.COMPANY_CURRENCY),
                                new Percent(current.get(DeskSettings.COMPANY_VAT_RATE))),
                history,
                () -> current.get(DeskSettings.QUOTE_FAR_PRICE_PERCENT));
    }

    @Singleton
    SupplierMail supplierMail(
            FindThread threads,
            QuoteReader reader,
            QuoteIntake quotes,
            RecordDecline declines,
            RecordQuestion questions,
            Outbox outbox,
            OutgoingProof proof,
            ThreadToken tokens,
            Journal journal,
            ReadOffers offers) {
        return new SupplierMail(
                threads,
                reader,
                new TakeAnswer(
                        quotes,
                        declines,
                        questions,
                        proof,
                        journal,
                        offers),
                new TakeBounce(outbox, proof, tokens));
    }
}
