package com.quotedesk.bootstrap.access;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What a mail says in its parts of plain text. */
final class PlainText {

    private PlainText() {}

    static String of(Part part) {
        try {
            if (part.isMimeType("text/plain")) {
                return part.getContent() + "\n";
            }
            var all = new StringBuilder();
            if (part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    all.append(of(parts.getBodyPart(i)));
                }
            }
            return all.toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (MessagingException failure) {
            throw new AssertionError(failure);
        }
    }
}
