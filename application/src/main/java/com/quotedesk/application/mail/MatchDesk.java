package com.quotedesk.application.mail;

import com.quotedesk.application.orders.Orders;
import com.quotedesk.domain.mail.Belonging;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.mail.MessageMatch;
import com.quotedesk.domain.mail.MessageState;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Owner;
import com.quotedesk.domain.users.Permission;
import java.util.List;
import java.util.Optional;

/** What a person who decides on a mail sees of it, and what the person may do with it. */
public final class MatchDesk {

    private final MessageBoard board;
    private final Matches matches;
    private final Orders orders;

    public MatchDesk(MessageBoard board, Matches matches, Orders orders) {
        this.board = board;
        this.matches = matches;
        this.orders = orders;
    }

    /** A mail in sight of whoever asks. */
    public Optional<MessageBoard.Row> find(Access access, MessageId message) {
        return access.sight(Permission.VIEW_ORDERS).flatMap(sight -> board.find(sight, message));
    }

    /** All matches of a mail, oldest first. */
    public List<MessageMatch> all(MessageId message) {
        return matches.all(message);
    }

    /** Counts the changes of a mail's matches, from 1. */
    public long version(MessageId message) {
        var all = matches.all(message);
        return 1 + all.size() + all.stream().filter(match -> !match.isOpen()).count();
    }

    Optional<MessageMatch> matchOf(MessageId message) {
        return matches.of(message);
    }

    /** Why the person may not decide on a mail now; empty where the person may. */
    Optional<MatchOutcome> refusal(Access access, MessageId message, long seen) {
        var row = find(access, message);
        if (row.isEmpty()) {
            return Optional.of(new MatchOutcome.UnknownMessage());
        }
        boolean may =
                matches.of(message)
                        .map(match -> may(access, match.to()))
                        .orElseGet(() -> access.may(Permission.EDIT_ORDERS));
        if (!may) {
            return Optional.of(new MatchOutcome.Forbidden());
        }
        if (row.get().state() == MessageState.RECEIVED) {
            return Optional.of(new MatchOutcome.Refused(MatchOutcome.Reason.NOT_READ_YET));
        }
        return version(message) == seen
                ? Optional.empty()
                : Optional.of(new MatchOutcome.Conflict());
    }

    boolean sees(Access access, Belonging to) {
        return access.may(Permission.VIEW_ORDERS, ownerOf(to));
    }

    /** Answers of suppliers are for those who record quotes, the others for who works on orders. */
    boolean may(Access access, Belonging to) {
        return access.may(
                to.is(Belonging.RFQ) ? Permission.RECORD_QUOTES : Permission.EDIT_ORDERS,
                ownerOf(to));
    }

    private Owner ownerOf(Belonging to) {
        return orders.get(to.order()).orElseThrow().owner();
    }
}
