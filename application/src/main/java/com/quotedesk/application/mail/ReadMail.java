package com.quotedesk.application.mail;

import com.quotedesk.application.documents.FilledSheet;
import com.quotedesk.application.reading.ClientReplyReader;
import com.quotedesk.application.reading.InquiryReader;
import com.quotedesk.application.reading.MessageClassifier;
import com.quotedesk.application.reading.MessageClassifier.Classification;
import com.quotedesk.application.reading.QuoteReader;
import com.quotedesk.application.reading.Reading.What;
import com.quotedesk.application.reading.ReadingContext;
import com.quotedesk.domain.mail.MailDefect;
import com.quotedesk.domain.mail.MatchWay;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.reading.ClientReply;
import com.quotedesk.domain.reading.Inquiry;
import com.quotedesk.domain.reading.MessageKind;
import com.quotedesk.domain.reading.SupplierAnswer;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a mail: what it belongs to, what it is, and what it says there. Nothing follows from that
 * yet, and no transaction is open.
 */
public final class ReadMail {

    /**
     * What was read.
     *
     * @param thread what it belongs to, null where nobody can tell
     * @param answer what a supplier answers, null where none does
     * @param form the form that a supplier filled in and sent back, null where none did
     * @param reply what a client answers, null where none does
     * @param inquiry what it asks for, null where it asks for nothing
     * @param what all that is kept of it
     * @param fromSupplier whether a supplier that we know sent what belongs to nothing
     */
    record Read(
            MessageContent content,
            ReadingContext context,
            @Nullable Found thread,
            Classification classification,
            @Nullable SupplierAnswer answer,
            FilledSheet.@Nullable Ours form,
            @Nullable ClientReply reply,
            @Nullable Inquiry inquiry,
            What what,
            boolean fromSupplier,
            Instant began,
            Instant ended) {

        Read within(Instant start, Instant end) {
            return new Read(
                    content,
                    context,
                    thread,
                    classification,
                    answer,
                    form,
                    reply,
                    inquiry,
                    what,
                    fromSupplier,
                    start,
                    end);
        }

        /** Whether nothing but an order follows. */
        boolean isPlain() {
            return thread == null && classification.kind() != MessageKind.BOUNCE;
        }

        /** What is kept of it. */
        KeepReading.Command of(MessageId message) {
            return new KeepReading.Command(
                    message, content.from(), classification, what, began, ended);
        }
    }

    /** Defects after which a mail that seems to ask for nothing is still shown to a person. */
    private static final Set<MailDefect> HIDING_A_REQUEST =
            EnumSet.of(
                    MailDefect.EMPTY,
                    MailDefect.NO_SENDER,
                    MailDefect.BROKEN_STRUCTURE,
                    MailDefect.TOO_LARGE,
                    MailDefect.LIMIT_EXCEEDED);

    /** What is shown where it belongs and says nothing to us. */
    private static final Set<MessageKind> SILENT =
            EnumSet.of(MessageKind.AUTO_REPLY, MessageKind.BOUNCE);

    private final FindThread threads;
    private final Parties parties;
    private final MessageClassifier classifier;
    private final InquiryReader inquiries;
    private final QuoteReader answers;
    private final ClientReplyReader replies;
    private final TakeForm forms;

    public ReadMail(
            FindThread threads,
            Parties parties,
            MessageClassifier classifier,
            InquiryReader inquiries,
            QuoteReader answers,
            ClientReplyReader replies,
            TakeForm forms) {
        this.threads = threads;
        this.parties = parties;
        this.classifier = classifier;
        this.inquiries = inquiries;
        this.answers = answers;
        this.replies = replies;
        this.forms = forms;
    }

    Read read(Messages.Claimed mail, MessageContent content, ReadingContext context) {
        var known = mail.again() ? threads.known(mail.id(), content) : Optional.<Found>empty();
        var thread = known.or(() -> threads.of(content)).orElse(null);
        if (thread == null) {
            return ofNobody(classifier.classify(content, null, context), content, context);
        }
        return switch (thread) {
            case Found.OfSupplier of -> ofSupplier(of, content, context);
            case Found.OfClient of -> ofClient(of, content, context);
        };
    }

    private Read ofSupplier(
            Found.OfSupplier thread, MessageContent content, ReadingContext context) {
        var request = TakeAnswer.request(thread);
        var classification = classifier.classify(content, request, context);
        // A form says exactly what is meant; nothing else in the mail is looked at then.
        var form =
                SILENT.contains(classification.kind())
                        ? null
                        : forms.in(content, thread.rfq().id()).orElse(null);
        var answer =
                form == null && classification.kind() == MessageKind.SUPPLIER_REPLY
                        ? answers.read(content, request, context)
                        : null;
        return new Read(
                content,
                context,
                thread,
                classification,
                answer,
                form,
                null,
                null,
                answer == null ? new What.Nothing() : new What.Answered(thread.rfq().id(), answer),
                false,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    private Read ofClient(Found.OfClient thread, MessageContent content, ReadingContext context) {
        var classification = classifier.classify(content, null, context);
        boolean asks = classification.kind() == MessageKind.CLIENT_REQUEST;
        if (asks && isOver(thread)) {
            return ofNobody(classification, content, context);
        }
        var reply = SILENT.contains(classification.kind()) ? null : replies.read(content);
        boolean more = reply != null && (asks || reply.says() == ClientReply.Says.MORE);
        return read(
                content,
                context,
                thread,
                classification,
                reply,
                more ? inquiries.read(content, context) : null,
                false);
    }

    /** Who asks for something in answer to a mail about an order that has ended begins anew. */
    private static boolean isOver(Found.OfClient thread) {
        return thread.way() != MatchWay.BY_HAND && !thread.order().status().isOpen();
    }

    private Read ofNobody(
            Classification classification, MessageContent content, ReadingContext context) {
        boolean fromSupplier = parties.isSupplier(content);
        // What asks for nothing is read no further: a model may have to be paid for it.
        var inquiry =
                asksForWork(classification, content, fromSupplier)
                        ? inquiries.read(content, context)
                        : null;
        return read(content, context, null, classification, null, inquiry, fromSupplier);
    }

    private static boolean asksForWork(
            Classification classification, MessageContent content, boolean fromSupplier) {
        return switch (classification.kind()) {
            case CLIENT_REQUEST -> true;
            case SUPPLIER_REPLY -> !classification.sure() && !fromSupplier;
            case AUTO_REPLY, BOUNCE -> !classification.sure();
            default ->
                    !classification.sure()
                            || content.defects().stream().anyMatch(HIDING_A_REQUEST::contains);
        };
    }

    private static Read read(
            MessageContent content,
            ReadingContext context,
            Found.@Nullable OfClient thread,
            Classification classification,
            @Nullable ClientReply reply,
            @Nullable Inquiry inquiry,
            boolean fromSupplier) {
        return new Read(
                content,
                context,
                thread,
                classification,
                null,
                null,
                reply,
                inquiry,
                inquiry == null ? new What.Nothing() : new What.Asked(inquiry),
                fromSupplier,
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
