package com.quotedesk.documents.files;

import com.quotedesk.application.files.FileGrant;
import com.quotedesk.application.files.FileKey;
import com.quotedesk.application.files.FileStore;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.shared.Bytes;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Files as objects named by their hash. */
final class S3FileStore implements FileStore {

    private static final String FOLDER = "files/";
    private static final int TOO_MANY = 429;
    private static final int SERVER_FAULT = 500;

    /** The longest that a link can be good for, by the signatures of S3. */
    private static final Duration LONGEST_LINK = Duration.ofDays(7);

    private final S3Connection connection;
    private final Clock clock;

    S3FileStore(S3Connection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
    }

    @Override
    public FileKey put(Bytes content) {
        var key = FileKey.of(content);
        return reaching(
                "keep " + key,
                () -> {
                    if (!isKept(key, content.size())) {
                        connection
                                .client()
                                .putObject(
                                        request ->
                                                request.bucket(connection.bucket())
                                                        .key(FOLDER + key),
                                        RequestBody.fromBytes(content.toArray()));
                    }
                    return key;
                });
    }

    private boolean isKept(FileKey key, long size) {
        try {
            return connection
                            .client()
                            .headObject(
                                    request ->
                                            request.bucket(connection.bucket()).key(FOLDER + key))
                            .contentLength()
                    == size;
        } catch (NoSuchKeyException missing) {
            return false;
        }
    }

    @Override
    public Optional<Bytes> get(FileKey key) {
        var content = reaching("read " + key, () -> fetch(key));
        if (content.isPresent() && !FileKey.of(content.get()).equals(key)) {
            throw new PortFailure.Rejected("the file " + key + " was changed in the store", null);
        }
        return content;
    }

    private Optional<Bytes> fetch(FileKey key) {
        try {
            return Optional.of(
                    Bytes.owning(
                            connection
                                    .client()
                                    .getObjectAsBytes(
                                            request ->
                                                    request.bucket(connection.bucket())
                                                            .key(FOLDER + key))
                                    .asByteArrayUnsafe()));
        } catch (NoSuchKeyException missing) {
            return Optional.empty();
        }
    }

    @Override
    public URI link(FileGrant grant) {
        var left = Duration.between(clock.instant(), grant.until());
        if (!left.isPositive()) {
            throw new IllegalArgumentException("a link that ended " + grant.until());
        }
        var signed =
                connection
                        .presigner()
                        .presignGetObject(
                                presign ->
                                        presign.signatureDuration(
                                                        left.compareTo(LONGEST_LINK) > 0
                                                                ? LONGEST_LINK
                                                                : left)
                                                .getObjectRequest(
                                                        request ->
                                                                request.bucket(connection.bucket())
                                                                        .key(FOLDER + grant.file())
                                                                        .responseContentType(
                                                                                grant.type()
                                                                                        .mediaType())
                                                                        .responseContentDisposition(
                                                                                Attachment.named(
                                                                                        grant
                                                                                                .name()))));
        return URI.create(signed.url().toString());
    }

    private static <T> T reaching(String what, Supplier<T> call) {
        try {
            return call.get();
        } catch (S3Exception answer) {
            throw failure(what, answer);
        } catch (SdkException unreached) {
            throw new PortFailure.Unavailable("cannot " + what + " in the file store", unreached);
        }
    }

    /** What a missing bucket answers is a no that stays, as a wrong key is. */
    private static PortFailure failure(String what, AwsServiceException answer) {
        int status = answer.statusCode();
        return status == TOO_MANY || status >= SERVER_FAULT
                ? new PortFailure.Unavailable("cannot " + what + " in the file store", answer)
                : new PortFailure.Rejected(
                        "the file store refuses to " + what + " with " + status, answer);
    }
}
