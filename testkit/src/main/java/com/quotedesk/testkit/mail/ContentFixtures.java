package com.quotedesk.testkit.mail;

import com.quotedesk.domain.mail.MailAddress;
import com.quotedesk.domain.mail.MailDefect;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.mail.Part;
import com.quotedesk.domain.shared.EmailAddress;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mails taken apart, as simple as they come. */
public final class ContentFixtures {

    private ContentFixtures() {}

    /**
     * @param from the sender's address, null for a mail without one
     */
    public static MessageContent aMail(
            @Nullable String from, String subject, String text, MailDefect... defects) {
        return new MessageContent(
                List.of(),
                from == null ? null : new MailAddress("Анна Белова", new EmailAddress(from)),
                List.of(),
                List.of(),
                List.of(),
                subject,
                OffsetDateTime.parse("2026-11-20T12:00:00+03:00"),
                "id@client.example",
                List.of(),
                List.of(),
                new Part.Text("1", text),
                List.of(defects));
    }
}
