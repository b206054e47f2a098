package com.quotedesk.testkit;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.quotedesk.application.mail.Mailbox;
import com.quotedesk.testkit.mail.FakeMailbox;
import com.quotedesk.testkit.mail.MailboxContract;
import com.quotedesk.testkit.work.InMemoryTransactions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FakeMailboxTest implements MailboxContract {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final FakeMailbox fake =
            new FakeMailbox("desk", transactions, MAX_MESSAGE_BYTES, BATCH_BYTES);

    @Override
    public Mailbox mailbox() {
        return fake;
    }

    @Override
    public Server server() {
        return fake;
    }

    @Test
    void no_mail_is_fetched_within_a_transaction() {
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.inTransaction(() -> fake.fetchAfter(null, 1)));
    }
}
