package com.quotedesk.testkit.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.quotedesk.application.files.FileKey;
import com.quotedesk.application.files.FileStore;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.testkit.work.InMemoryTransactions;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FakeFileStoreTest implements FileStoreContract {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final FakeFileStore files = new FakeFileStore(transactions);

    @Override
    public FileStore files() {
        return files;
    }

    @Override
    public FileStore unreachable() {
        var away = new FakeFileStore(transactions);
        away.goDown();
        return away;
    }

    @Override
    public void spoil(FileKey key) {
        files.spoil(key);
    }

    @Override
    public Instant now() {
        return Instant.parse("2026-11-20T09:00:00Z");
    }

    @Test
    void it_is_not_reached_within_a_transaction() {
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.inTransaction(() -> files.put(Bytes.empty())));
    }

    @Test
    void it_comes_back() {
        files.goDown();
        files.comeUp();
        files.put(Bytes.empty());

        assertThat(files.size()).isEqualTo(1);
    }
}
