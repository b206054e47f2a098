package com.quotedesk.application.files;

import com.quotedesk.domain.shared.Bytes;
import java.net.URI;
import java.util.Optional;

/**
 * Where files are kept: proposals, forms, what suppliers attach. Nothing kept is ever changed or
 * deleted. Its methods reach outside: never call them inside a transaction.
 *
 * <p>Each throws {@link com.quotedesk.application.work.PortFailure.Unavailable} when the store is
 * not to be reached now, and {@link com.quotedesk.application.work.PortFailure.Rejected} when it
 * refuses us.
 */
public interface FileStore {

    /** Keeps the bytes; when it returns they outlive a crash. Done twice it is done once. */
    FileKey put(Bytes content);

    /**
     * The bytes, or empty when nothing is kept under the key.
     *
     * @throws com.quotedesk.application.work.PortFailure.Rejected when they are not those that were
     *     kept
     */
    Optional<Bytes> get(FileKey key);

    /**
     * An address from which whoever knows it may fetch the file until the grant ends. Relative to
     * our own address where the program itself serves the file.
     */
    URI link(FileGrant grant);
}
