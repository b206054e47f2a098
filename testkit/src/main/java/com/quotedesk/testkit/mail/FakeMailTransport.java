package com.quotedesk.testkit.mail;

import com.quotedesk.application.mail.MailTransport;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.testkit.work.InMemoryTransactions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A mail server in memory that does as it was told, and takes a mail where it was told nothing. It
 * is not to be reached from within a transaction.
 */
public final class FakeMailTransport implements MailTransport {

    /** A mail that was handed over. */
    public record Handed(EmailAddress from, EmailAddress to, Bytes raw) {}

    private final InMemoryTransactions transactions;
    private final Deque<Result> next = new ArrayDeque<>();
    private final List<Handed> handed = new ArrayList<>();

    public FakeMailTransport(InMemoryTransactions transactions) {
        this.transactions = transactions;
    }

    /** How the next mail ends. */
    public void answer(Result result) {
        next.add(result);
    }

    /** Every mail it was asked to take. */
    public List<Handed> handed() {
        return List.copyOf(handed);
    }

    @Override
    public Result send(EmailAddress from, EmailAddress to, Bytes raw) {
        if (transactions.active()) {
            throw new IllegalStateException("no mail server is reached from within a transaction");
        }
        handed.add(new Handed(from, to, raw));
        return next.isEmpty() ? new Result.Accepted("250 ok") : next.pop();
    }

    @Override
    public void close() {}
}
