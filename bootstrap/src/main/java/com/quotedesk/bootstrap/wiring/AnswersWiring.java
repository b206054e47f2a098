package com.quotedesk.bootstrap.wiring;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.clients.Clients;
import com.quotedesk.application.comparison.PriceHistory;
import com.quotedesk.application.documents.QuoteSheets;
import com.quotedesk.application.mail.FindThread;
import com.quotedesk.application.mail.Marks;
import com.quotedesk.application.mail.MatchMails;
import com.quotedesk.application.mail.Matches;
import com.quotedesk.application.mail.Messages;
import com.quotedesk.application.mail.Outbox;
import com.quotedesk.application.mail.OutgoingChanges;
import com.quotedesk.application.mail.OutgoingProof;
import com.quotedesk.application.mail.Papers;
import com.quotedesk.application.mail.Parties;
import com.quotedesk.application.mail.Post;
import com.quotedesk.application.mail.ReadMail;
import com.quotedesk.application.mail.ReadOffers;
import com.quotedesk.application.mail.TakeAnswer;
import com.quotedesk.application.mail.TakeBounce;
import com.quotedesk.application.mail.TakeClientMail;
import com.quotedesk.application.mail.TakeForm;
import com.quotedesk.application.mail.TakeMail;
import com.quotedesk.application.orders.OrderChanges;
import com.quotedesk.application.orders.OrderMail;
import com.quotedesk.application.orders.Orders;
import com.quotedesk.application.proposals.AnswerProposal;
import com.quotedesk.application.proposals.Proposals;
import com.quotedesk.application.quotes.QuoteIntake;
import com.quotedesk.application.quotes.QuoteJournal;
import com.quotedesk.application.quotes.Quotes;
import com.quotedesk.application.quotes.TakeBackQuote;
import com.quotedesk.application.reading.ClientReplyReader;
import com.quotedesk.application.reading.InquiryReader;
import com.quotedesk.application.reading.MessageClassifier;
import com.quotedesk.application.reading.QuoteReader;
import com.quotedesk.application.rfqs.AnswerRfq;
import com.quotedesk.application.rfqs.RecordDecline;
import com.quotedesk.application.rfqs.RecordQuestion;
import com.quotedesk.application.rfqs.RfqBoard;
import com.quotedesk.application.rfqs.RfqChanges;
import com.quotedesk.application.rfqs.Rfqs;
import com.quotedesk.application.rfqs.TakeBackAnswer;
import com.quotedesk.application.settings.CurrentSettings;
import com.quotedesk.application.suppliers.Suppliers;
import com.quotedesk.application.work.Ids;
import com.quotedesk.bootstrap.settings.Settings;
import com.quotedesk.domain.mail.SenderProof;
import com.quotedesk.domain.mail.ThreadToken;
import com.quotedesk.domain.quotes.ReadOffer;
import com.quotedesk.domain.settings.DeskSettings;
import com.quotedesk.domain.shared.Percent;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Where mails belong, and what follows from them there. */
@Factory
final class AnswersWiring {

    @Singleton
    Parties parties(Suppliers suppliers, Clients clients, Settings settings) {
        return new Parties(
                suppliers, clients, new SenderProof(settings.outgoing().vouchingServer()));
    }

    @Singleton
    Papers papers(Rfqs rfqs, Proposals proposals, Orders orders, Parties parties) {
        return new Papers(rfqs, proposals, orders, parties);
    }

    @Singleton
    FindThread findThread(
            ThreadToken tokens,
            Outbox outbox,
            Papers papers,
            Rfqs rfqs,
            RfqBoard board,
            Messages messages,
            Matches matches,
            Parties parties) {
        return new FindThread(
                new Marks(tokens, outbox), papers, rfqs, board, messages, matches, parties);
    }

    @Singleton
    ReadMail readMail(
            FindThread threads,
            Parties parties,
            MessageClassifier classifier,
            InquiryReader inquiries,
            QuoteReader answers,
            ClientReplyReader replies,
            TakeForm forms) {
        return new ReadMail(threads, parties, classifier, inquiries, answers, replies, forms);
    }

    @Singleton
    OutgoingProof outgoingProof(Outbox outbox, OutgoingChanges changes, Clock clock) {
        return new OutgoingProof(outbox, changes, clock);
    }

    @Singleton
    OrderMail orderMail(Orders orders, OrderChanges changes, Ids ids, Clock clock) {
        return new OrderMail(orders, changes, ids, clock);
    }

    @Singleton
    MatchMails matchMails(
            Matches matches,
            Quotes quotes,
            Rfqs rfqs,
            AnswerRfq answerRfq,
            RfqChanges rfqChanges,
            OrderMail orders,
            Journal journal,
            Clock clock) {
        return new MatchMails(
                matches,
                new TakeBackQuote(quotes, rfqs, answerRfq, new QuoteJournal(journal)),
                new TakeBackAnswer(rfqs, rfqChanges),
                orders,
                journal,
                clock);
    }

    @Singleton
    TakeAnswer takeAnswer(
            QuoteIntake quotes,
            RecordDecline declines,
            RecordQuestion questions,
            ReadOffers offers) {
        return new TakeAnswer(quotes, declines, questions, offers);
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
    TakeForm takeForm(
            QuoteSheets sheets,
            QuoteIntake quotes,
            Parties parties,
            Post post,
            CurrentSettings current) {
        return new TakeForm(
                sheets,
                quotes,
                parties,
                post,
                () -> new Percent(current.get(DeskSettings.COMPANY_VAT_RATE)));
    }

    @Singleton
    TakeClientMail takeClientMail(
            OrderMail orders,
            AnswerProposal answerProposal,
            Outbox outbox,
            Parties parties,
            Settings settings) {
        return new TakeClientMail(
                orders, answerProposal, outbox, parties, () -> settings.outgoing().acceptsByMail());
    }

    @Singleton
    TakeMail takeMail(
            MatchMails matchMails,
            TakeAnswer answers,
            TakeForm forms,
            TakeClientMail clientMail,
            Outbox outbox,
            OutgoingProof proof,
            ThreadToken tokens,
            OrderMail orders) {
        return new TakeMail(
                matchMails,
                answers,
                forms,
                clientMail,
                new TakeBounce(outbox, proof, tokens),
                proof,
                orders);
    }
}
