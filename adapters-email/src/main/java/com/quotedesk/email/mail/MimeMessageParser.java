package com.quotedesk.email.mail;

import com.quotedesk.application.mail.MessageParser;
import com.quotedesk.domain.mail.MailDefect;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.mail.Part;
import com.quotedesk.domain.shared.Bytes;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Reads mails as MIME (RFC 5322, 2045 to 2049, 2231), forgiving all that is not. */
final class MimeMessageParser implements MessageParser {

    private final MimeLimits limits;

    MimeMessageParser(MimeLimits limits) {
        this.limits = limits;
    }

    @Override
    public MessageContent parse(Bytes raw) {
        var defects = new Defects();
        try {
            var content = read(raw, defects);
            return saysNothing(content) ? empty(content) : content;
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

    /** Servers on the way add their traces even to a mail of no bytes. */
    private static boolean saysNothing(MessageContent content) {
        return content.subject().isBlank()
                && content.body() instanceof Part.Text(_, var text)
                && text.isBlank();
    }

    private static MessageContent empty(MessageContent content) {
        return new MessageContent(
                content.headers(),
                content.from(),
                content.replyTo(),
                content.to(),
                content.cc(),
                content.subject(),
                content.date(),
                content.messageId(),
                content.inReplyTo(),
                content.references(),
                content.body(),
                Stream.concat(content.defects().stream(), Stream.of(MailDefect.EMPTY)).toList());
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
