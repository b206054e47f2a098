package com.quotedesk.email.mail;

import com.quotedesk.application.mail.MessageParser;
import com.quotedesk.domain.mail.MailDefect;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.mail.Part;
import com.quotedesk.domain.shared.Bytes;
import java.io.IOException;
import java.util.List;

/** Reads mails as MIME (RFC 5322, 2045 to 2049, 2231), forgiving all that is not. */
final class MimeMessageParser implements MessageParser {

    private final MimeLimits limits;

    MimeMessageParser(MimeLimits limits) {
        this.limits = limits;
    }

    @Override
    public MessageContent parse(Bytes raw) {
        var defects = new Defects();
        if (raw.size() == 0) {
            defects.add(MailDefect.EMPTY);
        }
        try {
            return read(raw, defects);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            defects.add(MailDefect.BROKEN_STRUCTURE);
            return unreadable(defects);
        }
    }

    private MessageContent read(Bytes raw, Defects defects) throws IOException {
        var allowance = new Allowance(limits);
        if (raw.size() > limits.rawBytes()) {
            defects.add(MailDefect.TOO_LARGE);
        }
        var guard = new HeadGuard(limits);
        var mail = guard.bounded(new FirstBytes(raw.open(), limits.rawBytes()));
        if (guard.exceeded()) {
            allowance.markExceeded();
        }
        return new MessageReader(allowance).read(mail, defects);
    }

    private static MessageContent unreadable(Defects defects) {
        defects.add(MailDefect.NO_SENDER);
        defects.add(MailDefect.NO_DATE);
        return new MessageContent(
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                "",
                null,
                null,
                List.of(),
                List.of(),
                new Part.Text("1", ""),
                defects.toList());
    }
}
