package com.quotedesk.testkit.files;

import com.quotedesk.application.files.FileGrant;
import com.quotedesk.application.files.FileKey;
import com.quotedesk.application.files.FileStore;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.testkit.work.InMemoryTransactions;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Files in memory. Like any store elsewhere it is not to be reached within a transaction. */
public final class FakeFileStore implements FileStore {

    private final Map<FileKey, Bytes> kept = new ConcurrentHashMap<>();
    private final InMemoryTransactions transactions;
    private volatile boolean down;

    public FakeFileStore(InMemoryTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public FileKey put(Bytes content) {
        reach();
        var key = FileKey.of(content);
        kept.put(key, content);
        return key;
    }

    @Override
    public Optional<Bytes> get(FileKey key) {
        reach();
        var content = Optional.ofNullable(kept.get(key));
        if (content.isPresent() && !FileKey.of(content.get()).equals(key)) {
            throw new PortFailure.Rejected("the file " + key + " was changed", null);
        }
        return content;
    }

    @Override
    public URI link(FileGrant grant) {
        return URI.create(
                "https://files.example/"
                        + grant.file()
                        + "?until="
                        + grant.until().getEpochSecond());
    }

    /** How many different files are kept. */
    public int size() {
        return kept.size();
    }

    public void goDown() {
        down = true;
    }

    public void comeUp() {
        down = false;
    }

    void spoil(FileKey key) {
        kept.put(key, Bytes.owning(new byte[] {1}));
    }

    private void reach() {
        if (transactions.active()) {
            throw new IllegalStateException("a file store is reached within a transaction");
        }
        if (down) {
            throw new PortFailure.Unavailable("the file store is down", null);
        }
    }
}
