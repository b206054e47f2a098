package com.quotedesk.documents.files;

import com.quotedesk.application.files.FileStore;
import com.quotedesk.application.health.Probe;

/**
 * A place for files that is in use.
 *
 * @param probe whether it works now
 * @param connection closed when the place is used no more
 */
public record OpenFiles(FileStore store, Probe probe, Runnable connection)
        implements AutoCloseable {
    @Override
    public void close() {
        connection.run();
    }
}
