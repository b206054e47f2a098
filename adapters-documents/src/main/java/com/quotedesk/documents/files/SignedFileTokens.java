package com.quotedesk.documents.files;

import com.quotedesk.application.files.FileGrant;
import com.quotedesk.application.files.FileKey;
import com.quotedesk.application.files.FileTokens;
import com.quotedesk.application.files.FileType;
import com.quotedesk.documents.work.Signature;
import java.time.Instant;
import java.util.Optional;

/** A line for each value of the grant, signed; the name comes last, for it may hold anything. */
final class SignedFileTokens implements FileTokens {

    private static final int PARTS = 4;

    private final Signature signature;

    SignedFileTokens(String secret) {
        signature = new Signature(secret, "files");
    }

    @Override
    public String issue(FileGrant grant) {
        return signature.sign(
                String.join(
                        "\n",
                        grant.file().sha256(),
                        grant.type().name(),
                        Long.toString(grant.until().getEpochSecond()),
                        grant.name()));
    }

    @Override
    public Optional<FileGrant> verify(String token, Instant now) {
        return signature
                .read(token)
                .map(text -> text.split("\n", PARTS))
                .map(
                        parts ->
                                new FileGrant(
                                        new FileKey(parts[0]),
                                        FileType.valueOf(parts[1]),
                                        parts[3],
                                        Instant.ofEpochSecond(Long.parseLong(parts[2]))))
                .filter(grant -> now.isBefore(grant.until()));
    }
}
