package com.quotedesk.application.mail;

import com.quotedesk.application.orders.OrderIntake;
import com.quotedesk.application.orders.OrderMail;
import com.quotedesk.application.reading.ReadingContext;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.mail.MailAddress;
import com.quotedesk.domain.mail.MailDefect;
import com.quotedesk.domain.mail.MatchEffect;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.reading.AnswerOutcome;
import com.quotedesk.domain.reading.ClientReply;
import com.quotedesk.domain.reading.Doubt;
import com.quotedesk.domain.reading.DoubtKind;
import com.quotedesk.domain.reading.MessageKind;
import com.quotedesk.domain.reading.SupplierAnswer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Draws the consequences of a mail that was read, in the transaction that files it: it is put where
 * it belongs, or becomes an order.
 */
public final class TakeMail {

    private final MatchMails matches;
    private final TakeAnswer answers;
    private final TakeForm forms;
    private final TakeClientMail clientMail;
    private final TakeBounce bounces;
    private final OutgoingProof proof;
    private final OrderMail orders;

    public TakeMail(
            MatchMails matches,
            TakeAnswer answers,
            TakeForm forms,
            TakeClientMail clientMail,
            TakeBounce bounces,
            OutgoingProof proof,
            OrderMail orders) {
        this.matches = matches;
        this.answers = answers;
        this.forms = forms;
        this.clientMail = clientMail;
        this.bounces = bounces;
        this.proof = proof;
        this.orders = orders;
    }

    /** What the mail is, and what followed from it where it belongs. */
    private record Taken(MessageKind kind, MatchEffect effect) {}

    /**
     * The order that a mail asks for; empty where it asks for none, or somebody works already on
     * the one it became before.
     */
    Optional<OrderIntake.Mail> request(Messages.Claimed mail, ReadMail.Read read) {
        var inquiry = read.inquiry();
        return inquiry == null || read.thread() != null || isInWork(mail.order())
                ? Optional.empty()
                : Optional.of(
                        new OrderIntake.Mail(
                                mail.id(),
                                clientOf(read.content().from(), read.context()),
                                read.content().subject(),
                                inquiry,
                                doubts(mail, read)));
    }

    /** What it became when it could not be read makes room, unless somebody works on it. */
    private boolean isInWork(@Nullable OrderId before) {
        return before != null
                && !orders.end(before, "its mail was read again", new Actor.Program());
    }

    /**
     * @param made the order it became just now, null where it became none
     */
    Messages.Filing take(Messages.Claimed mail, ReadMail.Read read, @Nullable OrderId made) {
        var content = read.content();
        if (read.classification().kind() == MessageKind.BOUNCE) {
            bounces.take(content);
        }
        var thread = read.thread();
        if (thread == null) {
            return unmatched(read, made);
        }
        Stream.concat(content.inReplyTo().stream(), content.references().stream())
                .distinct()
                .forEach(id -> proof.arrived(id, "an answer came"));
        var taken = taken(mail, read, thread);
        matches.keep(mail.id(), thread, taken.effect());
        return filing(content, taken.kind(), null, false);
    }

    private Taken taken(Messages.Claimed mail, ReadMail.Read read, Found thread) {
        return switch (thread) {
            case Found.OfSupplier of -> ofSupplier(mail, read, of);
            case Found.OfClient of -> ofClient(mail, read, of);
        };
    }

    private Taken ofSupplier(Messages.Claimed mail, ReadMail.Read read, Found.OfSupplier thread) {
        var form = read.form();
        if (form != null) {
            return new Taken(
                    MessageKind.SUPPLIER_REPLY,
                    forms.take(mail.id(), read.content(), thread, form, mail.receivedAt()));
        }
        var answer = read.answer();
        return answer == null
                ? shown(read)
                : new Taken(
                        kindOf(answer),
                        answers.take(mail.id(), read.content(), thread, answer, mail.receivedAt()));
    }

    private static MessageKind kindOf(SupplierAnswer answer) {
        var outcome = answer.outcome();
        if (outcome == AnswerOutcome.QUESTION) {
            return MessageKind.QUESTION;
        }
        return outcome == AnswerOutcome.DECLINED ? MessageKind.DECLINE : MessageKind.SUPPLIER_REPLY;
    }

    private Taken ofClient(Messages.Claimed mail, ReadMail.Read read, Found.OfClient thread) {
        ClientReply reply = read.reply();
        if (reply == null) {
            return shown(read);
        }
        var taken = clientMail.take(mail.id(), read.content(), thread, reply, read.inquiry());
        return new Taken(taken.kind(), taken.effect());
    }

    private static Taken shown(ReadMail.Read read) {
        return new Taken(read.classification().kind(), MatchEffect.NOTHING);
    }

    private static Messages.Filing unmatched(ReadMail.Read read, @Nullable OrderId made) {
        var classification = read.classification();
        var kind =
                classification.kind() == MessageKind.OTHER && read.content().isBulk()
                        ? MessageKind.NEWSLETTER
                        : classification.kind();
        return filing(
                read.content(),
                kind,
                made,
                read.inquiry() == null && kind == MessageKind.SUPPLIER_REPLY);
    }

    private static @Nullable MailAddress clientOf(
            @Nullable MailAddress from, ReadingContext context) {
        // A colleague who forwards a client's mail is not the client.
        return from == null || context.isOwn(from.address()) ? null : from;
    }

    private static List<Doubt> doubts(Messages.Claimed mail, ReadMail.Read read) {
        var content = read.content();
        var classification = read.classification();
        var doubts = new ArrayList<Doubt>();
        if (clientOf(content.from(), read.context()) == null) {
            doubts.add(Doubt.of(DoubtKind.NO_SENDER));
        }
        if (read.fromSupplier()
                || !classification.sure()
                || classification.kind() != MessageKind.CLIENT_REQUEST) {
            doubts.add(Doubt.of(DoubtKind.UNSURE_KIND, classification.kind().code()));
        }
        if (mail.truncated() || content.defects().contains(MailDefect.TOO_LARGE)) {
            doubts.add(Doubt.of(DoubtKind.TOO_LARGE));
        }
        if (content.defects().contains(MailDefect.EMPTY)
                || content.defects().contains(MailDefect.BROKEN_STRUCTURE)) {
            doubts.add(Doubt.of(DoubtKind.UNREADABLE_MESSAGE));
        }
        return doubts;
    }

    private static Messages.Filing filing(
            MessageContent content, MessageKind kind, @Nullable OrderId order, boolean needsMatch) {
        return new Messages.Filing(
                kind,
                content.from(),
                content.subject(),
                content.messageId(),
                content.defects().isEmpty() ? Set.of() : EnumSet.copyOf(content.defects()),
                order,
                needsMatch);
    }
}
