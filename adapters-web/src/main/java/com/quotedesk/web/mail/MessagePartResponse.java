package com.quotedesk.web.mail;

import com.quotedesk.application.mail.ShowMessage;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file in a mail.
 *
 * @param path of the part, as IMAP counts
 * @param fileName only ever shown
 * @param claimedType as the mail says
 * @param mediaType as the bytes say
 * @param size in bytes; 0 where it was larger than is read
 * @param sha256 of the bytes
 * @param flags what to know before opening it
 */
@Serdeable
record MessagePartResponse(
        String path,
        @Nullable String fileName,
        String claimedType,
        String mediaType,
        boolean inline,
        long size,
        String sha256,
        List<String> flags) {

    static MessagePartResponse of(ShowMessage.ShownFile shown) {
        var file = shown.file();
        return new MessagePartResponse(
                file.path(),
                file.fileName(),
                file.mediaType(),
                shown.facts().mediaType(),
                file.inline(),
                file.content().size(),
                file.content().sha256(),
                shown.facts().flags().stream().map(Enum::name).sorted().toList());
    }
}
