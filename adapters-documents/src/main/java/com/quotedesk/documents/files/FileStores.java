package com.quotedesk.documents.files;

import com.quotedesk.application.files.FileTokens;
import java.nio.file.Path;
import java.time.Clock;

/** The places files can be kept in. */
public final class FileStores {

    /** The name of the store in the health answer. */
    static final String PART = "files";

    private FileStores() {}

    /**
     * A folder of this machine, made where it is missing. Good for one node; several nodes need one
     * store for all.
     *
     * @param tokens writes the links, which lead to our own address
     */
    public static OpenFiles disk(Path folder, FileTokens tokens) {
        return new OpenFiles(new DiskFileStore(folder, tokens), new DiskProbe(folder), () -> {});
    }

    /** A bucket of S3, R2 or what speaks like them; it must be there already. */
    public static OpenFiles s3(S3Config config, Clock clock) {
        var connection = S3Connection.open(config);
        return new OpenFiles(
                new S3FileStore(connection, clock), new S3Probe(connection), connection::close);
    }

    /**
     * @param secret what the texts are signed with; the same on all nodes
     */
    public static FileTokens tokens(String secret) {
        return new SignedFileTokens(secret);
    }
}
