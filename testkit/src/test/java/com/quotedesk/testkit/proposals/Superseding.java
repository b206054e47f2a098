package com.quotedesk.testkit.proposals;

import com.quotedesk.application.files.FileGrant;
import com.quotedesk.application.files.FileKey;
import com.quotedesk.application.files.FileStore;
import com.quotedesk.domain.shared.Bytes;
import java.net.URI;
import java.util.Optional;

/** Files during whose reading something else happens. */
record Superseding(FileStore files, Runnable meanwhile) implements FileStore {

    @Override
    public FileKey put(Bytes content) {
        return files.put(content);
    }

    @Override
    public Optional<Bytes> get(FileKey key) {
        meanwhile.run();
        return files.get(key);
    }

    @Override
    public URI link(FileGrant grant) {
        return files.link(grant);
    }
}
