package com.quotedesk.documents.files;

import com.quotedesk.application.health.Probe;
import java.time.Duration;
import software.amazon.awssdk.core.exception.SdkException;

/** Proposals cannot be issued while the bucket is away, all else goes on. */
final class S3Probe implements Probe {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final S3Connection connection;

    S3Probe(S3Connection connection) {
        this.connection = connection;
    }

    @Override
    public String part() {
        return FileStores.PART;
    }

    @Override
    public boolean needed() {
        return false;
    }

    @Override
    public Status check() {
        try {
            connection
                    .client()
                    .headBucket(
                            request ->
                                    request.bucket(connection.bucket())
                                            .overrideConfiguration(
                                                    override -> override.apiCallTimeout(PATIENCE)));
            return Status.UP;
        } catch (SdkException unreached) {
            return Status.DOWN;
        }
    }
}
