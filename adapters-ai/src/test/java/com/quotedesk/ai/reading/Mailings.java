package com.quotedesk.ai.reading;

import com.quotedesk.application.reading.ReadingContext;
import com.quotedesk.domain.mail.Header;
import com.quotedesk.domain.mail.MailAddress;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.mail.Part;
import com.quotedesk.domain.shared.EmailAddress;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Mails for tests, as the parser would hand them over. */
public final class Mailings {

    private static final EmailAddress US = new EmailAddress("desk@our-trade.example");

    public static final ReadingContext CONTEXT =
            new ReadingContext(
                    Set.of(US), Instant.parse("2026-03-11T09:00:00Z"), ZoneId.of("Europe/Moscow"));

    private Mailings() {}

    /** A mail of Wednesday, 11 March 2026. */
    public static MessageContent text(String from, String subject, String text) {
        return mail(from, subject, new Part.Text("1", text));
    }

    public static MessageContent html(String from, String subject, String html) {
        return mail(from, subject, new Part.Html("1", html));
    }

    public static MessageContent mail(String from, String subject, Part body, Header... headers) {
        int open = from.indexOf('<');
        var address =
                new EmailAddress(open < 0 ? from : from.substring(open + 1, from.length() - 1));
        var name = open < 0 ? null : from.substring(0, open).strip();
        var all = new ArrayList<Header>(List.of(headers));
        all.add(new Header("From", from));
        return new MessageContent(
                all,
                new MailAddress(name, address),
                List.of(),
                List.of(new MailAddress(null, US)),
                List.of(),
                subject,
                OffsetDateTime.parse("2026-03-11T12:00:00+03:00"),
                "one@shop.example",
                List.of(),
                List.of(),
                body,
                List.of());
    }
}
