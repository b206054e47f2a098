package com.quotedesk.ai.reading.kinds;

import com.quotedesk.ai.reading.items.InquiryItems;
import com.quotedesk.ai.reading.text.Letter;
import com.quotedesk.ai.reading.text.Mail;
import com.quotedesk.ai.reading.text.Zone;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.mail.Part;
import com.quotedesk.domain.reading.MessageKind;
import com.quotedesk.domain.reading.Request;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a mail is.
 *
 * @param sure false where another kind is nearly as likely
 */
public record MailKind(MessageKind kind, boolean sure) {

    /**
     * @param own whether the sender is a colleague
     * @param letters the letters in which a client may speak
     */
    public static MailKind of(
            Mail mail, @Nullable Request request, boolean own, List<Letter> letters) {
        var traits = new Traits(mail);
        if (isBounce(mail.message(), traits)) {
            return new MailKind(MessageKind.BOUNCE, true);
        }
        boolean passedOn = !mail.passedOn().isEmpty();
        if (!passedOn) {
            var auto = auto(mail, traits, request != null);
            if (auto != null) {
                return auto;
            }
        }
        if (request != null || answersRequest(mail, traits)) {
            boolean papers = isPapers(traits);
            return new MailKind(
                    papers ? MessageKind.OTHER : MessageKind.SUPPLIER_REPLY,
                    request != null && !papers);
        }
        return asking(mail, traits, own, letters);
    }

    private static boolean isBounce(MessageContent message, Traits traits) {
        if (message.body() instanceof Part.Multi multi && multi.subtype().equals("report")) {
            var type = message.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
            if (!type.contains("disposition-notification")) {
                return true;
            }
        }
        var from = message.from();
        var sender =
                from == null
                        ? ""
                        : Fold.of(
                                from.address().value()
                                        + " "
                                        + (from.name() == null ? "" : from.name()));
        boolean machine =
                Traits.BOUNCE_SENDER.in(sender)
                        || message.header("X-Failed-Recipients").isPresent();
        boolean subject = Traits.BOUNCE_SUBJECT.in(traits.subject);
        boolean text = Traits.BOUNCE.in(traits.own);
        return (machine && (subject || text)) || (subject && text);
    }

    private static @Nullable MailKind auto(Mail mail, Traits traits, boolean requested) {
        var message = mail.message();
        var submitted = Fold.of(message.header("Auto-Submitted").orElse("no"));
        boolean header =
                submitted.startsWith("auto-replied")
                        || message.header("X-Autoreply").isPresent()
                        || message.header("X-Autorespond").isPresent()
                        || Fold.of(message.header("Precedence").orElse("")).contains("auto");
        boolean generated =
                submitted.startsWith("auto-")
                        || !message.header("X-Auto-Response-Suppress").orElse("").isEmpty();
        boolean subject = Traits.AUTO_SUBJECT.atStart(stripped(traits.subject)).isPresent();
        int away = Traits.AUTO.all(traits.own).size();
        int ack = Traits.ACK.all(traits.own).size();
        if (!header && !subject && away + ack == 0) {
            return null;
        }
        boolean rich =
                ack < 2
                        && away < 2
                        && Traits.ASKING.in(traits.own)
                        && !InquiryItems.of(mail, List.of(mail.outer())).isEmpty();
        boolean priced = hasPrices(mail.outer(), requested ? 1 : 2) && ack < 2;
        if (header && !priced) {
            return new MailKind(MessageKind.AUTO_REPLY, true);
        }
        boolean refusing = requested && Traits.REFUSAL.in(traits.own);
        if (rich || priced || refusing) {
            return null;
        }
        if (subject && (generated || away + ack > 0 || traits.own.length() < 400)) {
            return new MailKind(MessageKind.AUTO_REPLY, true);
        }
        if (generated && away + ack > 0) {
            return new MailKind(MessageKind.AUTO_REPLY, true);
        }
        boolean brief = traits.own.strip().length() < 700;
        if (brief && (away >= 2 || ack >= 2 || (away == 1 && !requested && isAway(traits)))) {
            return new MailKind(MessageKind.AUTO_REPLY, away + ack > 2);
        }
        return brief && (away == 1 || ack == 1) && !Traits.ASKING.in(traits.own) && isOnly(traits)
                ? new MailKind(MessageKind.AUTO_REPLY, false)
                : null;
    }

    private static boolean isAway(Traits traits) {
        return traits.own.strip().length() < 350
                && !Traits.ASKING.in(traits.own)
                && !Traits.INVOICE.in(traits.own);
    }

    private static boolean isOnly(Traits traits) {
        return !Traits.QUOTED.in(traits.own)
                && !Traits.INVOICE.in(traits.own)
                && !Traits.STATUS.in(traits.own);
    }

    private static String stripped(String subject) {
        var text = subject;
        while (text.startsWith("re:") || text.startsWith("[")) {
            int end = text.startsWith("[") ? 1 : 3;
            var rest = text.substring(end).strip();
            if (Traits.AUTO_SUBJECT.atStart(rest).isPresent() || text.startsWith("re:")) {
                text = rest;
            } else {
                int close = text.indexOf(']');
                if (close < 0) {
                    break;
                }
                text = text.substring(close + 1).strip();
            }
        }
        return text;
    }

    private static boolean hasPrices(Letter letter, int least) {
        var text = Fold.of(letter.join(Zone.OWN));
        int count = 0;
        for (var sign : List.of("руб", "₽", "eur", "usd", "€", "$", "£", " р/", "gbp", "тг", "₸")) {
            int at = text.indexOf(sign);
            while (at >= 0) {
                count++;
                at = text.indexOf(sign, at + sign.length());
            }
        }
        return count >= least;
    }

    /** An answer to a request of ours whose number it bears. */
    private static boolean answersRequest(Mail mail, Traits traits) {
        boolean numbered = RfqNumbers.in(traits.subject) || RfqNumbers.in(traits.own);
        boolean answered =
                mail.message().inReplyTo().stream().anyMatch(id -> RfqNumbers.in(Fold.of(id)));
        return (numbered || answered)
                && (traits.reply
                        || Traits.QUOTED.in(traits.own)
                        || hasPrices(mail.outer(), 2)
                        || answered);
    }

    private static boolean isPapers(Traits traits) {
        return Traits.INVOICE.all(traits.own).size() + Traits.INVOICE.all(traits.subject).size()
                        >= 2
                && !Traits.QUOTED.in(traits.own);
    }

    private static MailKind asking(Mail mail, Traits traits, boolean own, List<Letter> letters) {
        boolean form = own && letters.contains(mail.outer()) && isForm(traits);
        if (own && mail.passedOn().isEmpty() && !form) {
            // One of us writes to the orders mailbox; were it a list of goods, a person should see.
            boolean listsGoods =
                    Traits.ASKING.in(traits.own) && !InquiryItems.of(mail, letters).isEmpty();
            return new MailKind(MessageKind.OTHER, !listsGoods);
        }
        var text = new StringBuilder(traits.subject).append('\n');
        letters.forEach(letter -> text.append(Fold.of(Traits.text(letter, false))).append('\n'));
        text.append(Fold.of(mail.outer().subject()));
        var words = text.toString();
        int asking = Traits.ASKING.all(words).size();
        int items = InquiryItems.of(mail, letters).size();
        boolean listed =
                mail.message().header("List-Unsubscribe").isPresent()
                        || Traits.NEWSLETTER.in(traits.small)
                        || Fold.of(mail.message().header("Precedence").orElse("")).contains("bulk");
        int against =
                2 * Traits.NEWSLETTER.all(words).size()
                        + (listed ? 4 : 0)
                        + 2 * Traits.OFFER.all(words).size()
                        + 2 * Traits.INVOICE.all(words).size()
                        + 2 * Traits.STATUS.all(words).size()
                        + 3 * Traits.JOB.all(words).size()
                        + 2 * Traits.PERSONAL.all(words).size();
        boolean attached =
                mail.files().stream().anyMatch(f -> Traits.ATTACHMENT.in(Fold.of(f.fileName())))
                        || mail.doubts().stream()
                                .anyMatch(
                                        d ->
                                                d.detail() != null
                                                        && Traits.ATTACHMENT.in(
                                                                Fold.of(d.detail())));
        int score =
                Math.min(asking, 4) * 2
                        + Math.min(items, 5)
                        + (attached ? 3 : 0)
                        + (form ? 4 : 0)
                        - against;
        boolean none = asking == 0 && !attached && items < 2;
        boolean request = score > 0 && !none;
        return new MailKind(
                request ? MessageKind.CLIENT_REQUEST : MessageKind.OTHER,
                Math.abs(score) > 1 && !(request && items == 0));
    }

    /** A mail of our own site that hands on what a visitor wrote. */
    private static boolean isForm(Traits traits) {
        return traits.own.contains("телефон")
                || traits.own.contains("phone")
                || traits.own.contains("имя")
                || traits.own.contains("name:")
                || traits.own.contains("сообщение:")
                || traits.own.contains("message:");
    }
}
