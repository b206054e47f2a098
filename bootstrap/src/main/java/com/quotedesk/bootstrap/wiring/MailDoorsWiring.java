package com.quotedesk.bootstrap.wiring;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.mail.LeaveUnmatched;
import com.quotedesk.application.mail.MatchDesk;
import com.quotedesk.application.mail.MatchMails;
import com.quotedesk.application.mail.MatchMessage;
import com.quotedesk.application.mail.Matches;
import com.quotedesk.application.mail.MessageBoard;
import com.quotedesk.application.mail.Messages;
import com.quotedesk.application.mail.Papers;
import com.quotedesk.application.mail.ReadMessage;
import com.quotedesk.application.mail.ReleaseMessage;
import com.quotedesk.application.mail.UnmatchMessage;
import com.quotedesk.application.orders.OrderMail;
import com.quotedesk.application.orders.Orders;
import com.quotedesk.application.work.Transactions;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** What people do with mails. */
@Factory
final class MailDoorsWiring {

    @Singleton
    MatchDesk matchDesk(MessageBoard board, Matches matches, Orders orders) {
        return new MatchDesk(board, matches, orders);
    }

    @Singleton
    MatchMessage matchMessage(
            Transactions transactions,
            MatchDesk desk,
            MatchMails matchMails,
            Papers papers,
            OrderMail orders,
            Messages messages) {
        return new MatchMessage(transactions, desk, matchMails, papers, orders, messages);
    }

    @Singleton
    UnmatchMessage unmatchMessage(
            Transactions transactions, MatchDesk desk, MatchMails matchMails, Messages messages) {
        return new UnmatchMessage(transactions, desk, matchMails, messages);
    }

    @Singleton
    LeaveUnmatched leaveUnmatched(
            Transactions transactions, MatchDesk desk, Messages messages, Journal journal) {
        return new LeaveUnmatched(transactions, desk, messages, journal);
    }

    @Singleton
    ReleaseMessage releaseMessage(
            Transactions transactions, MatchDesk desk, Messages messages, Journal journal) {
        return new ReleaseMessage(transactions, desk, messages, journal);
    }

    @Singleton
    ReadMessage readMessage(MatchDesk desk, Messages messages) {
        return new ReadMessage(desk, messages);
    }
}
