package com.quotedesk.testkit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.audit.SealAudit;
import com.quotedesk.application.audit.VerifyAudit;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.audit.AuditEntry;
import com.quotedesk.domain.audit.Change;
import com.quotedesk.domain.audit.Seal;
import com.quotedesk.testkit.work.InMemoryTransactions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VerifyAuditTest {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryAuditLog journal = new InMemoryAuditLog(transactions);
    private final SealAudit sealAudit = new SealAudit(transactions, journal);
    private final VerifyAudit verifyAudit = new VerifyAudit(journal);

    @Test
    void an_empty_journal_is_intact() {
        assertThat(verifyAudit.verify()).isEqualTo(new VerifyAudit.Outcome.Intact(Seal.BEFORE_ALL));
    }

    @Test
    void a_long_journal_is_sealed_and_verified_whole() {
        write(1250);

        assertThat(sealAudit.seal()).isEqualTo(1250);

        assertThat(verifyAudit.verify())
                .isInstanceOfSatisfying(
                        VerifyAudit.Outcome.Intact.class,
                        intact -> assertThat(intact.head().position()).isEqualTo(1250));
    }

    @Test
    void an_entry_that_was_changed_breaks_the_chain_where_it_stands() {
        write(1000);
        assertThat(sealAudit.seal()).isEqualTo(1000);
        var link = journal.after(700, 1).getFirst();
        var forged = entry(link.id(), "another word");

        transactions.run(() -> journal.add(forged, link.seal()));

        assertThat(verifyAudit.verify())
                .isEqualTo(new VerifyAudit.Outcome.Broken(701, forged.id()));
    }

    @Test
    void an_entry_that_was_sealed_anew_breaks_the_chain_behind_it() {
        write(10);
        sealAudit.seal();
        var forged = entry(new UUID(0, 99), "another word");
        var before = journal.after(3, 1).getFirst().seal();

        transactions.run(() -> journal.add(forged, before.next(forged)));

        assertThat(verifyAudit.verify())
                .isInstanceOfSatisfying(
                        VerifyAudit.Outcome.Broken.class,
                        broken -> assertThat(broken.position()).isEqualTo(6));
    }

    @Test
    void an_entry_that_was_taken_out_breaks_the_chain() {
        write(10);
        sealAudit.seal();

        transactions.run(() -> journal.takeOut(4));

        assertThat(verifyAudit.verify())
                .isEqualTo(new VerifyAudit.Outcome.Broken(4, new UUID(1, 3)));
    }

    private void write(int entries) {
        transactions.run(
                () ->
                        IntStream.range(0, entries)
                                .forEach(i -> journal.add(entry(new UUID(1, i), "word " + i))));
    }

    private static AuditEntry entry(UUID id, String word) {
        return new AuditEntry(
                id,
                Instant.EPOCH,
                new Actor.Program(),
                "test.tested",
                "test",
                id,
                List.of(Change.set("word", word)),
                null);
    }
}
