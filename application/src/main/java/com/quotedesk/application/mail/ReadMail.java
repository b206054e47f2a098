package com.quotedesk.application.mail;

import com.quotedesk.application.reading.ClientReplyReader;
import com.quotedesk.application.reading.InquiryReader;
import com.quotedesk.application.reading.MessageClassifier;
import com.quotedesk.application.reading.MessageClassifier.Classification;
import com.quotedesk.application.reading.QuoteReader;
import com.quotedesk.application.reading.ReadingContext;
import com.quotedesk.domain.mail.MatchWay;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.reading.ClientReply;
import com.quotedesk.domain.reading.Inquiry;
import com.quotedesk.domain.reading.MessageKind;
import com.quotedesk.domain.reading.SupplierAnswer;
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
     * @param reply what a client answers, null where none does
     */
    record Read(
            MessageContent content,
            ReadingContext context,
            @Nullable Found thread,
            Classification classification,
            @Nullable SupplierAnswer answer,
            @Nullable ClientReply reply,
            Inquiry inquiry) {}

    /** What is shown where it belongs and says nothing to us. */
    private static final Set<MessageKind> SILENT =
            EnumSet.of(MessageKind.AUTO_REPLY, MessageKind.BOUNCE);

    private final FindThread threads;
    private final MessageClassifier classifier;
    private final InquiryReader inquiries;
    private final QuoteReader answers;
    private final ClientReplyReader replies;

    public ReadMail(
            FindThread threads,
            MessageClassifier classifier,
            InquiryReader inquiries,
            QuoteReader answers,
            ClientReplyReader replies) {
        this.threads = threads;
        this.classifier = classifier;
        this.inquiries = inquiries;
        this.answers = answers;
        this.replies = replies;
    }

    Read read(Messages.Claimed mail, MessageContent content, ReadingContext context) {
        var known = mail.again() ? threads.known(mail.id(), content) : Optional.<Found>empty();
        var thread = known.or(() -> threads.of(content)).orElse(null);
        var request = thread instanceof Found.OfSupplier of ? TakeAnswer.request(of) : null;
        var classification = classifier.classify(content, request, context);
        boolean replied =
                thread instanceof Found.OfClient && !SILENT.contains(classification.kind());
        return new Read(
                content,
                context,
                isOver(thread, classification) ? null : thread,
                classification,
                request != null && classification.kind() == MessageKind.SUPPLIER_REPLY
                        ? answers.read(content, request, context)
                        : null,
                replied ? replies.read(content) : null,
                inquiries.read(content, context));
    }

    /** Who asks for something in answer to a mail about an order that has ended begins anew. */
    private static boolean isOver(@Nullable Found thread, Classification classification) {
        return thread instanceof Found.OfClient of
                && of.way() != MatchWay.BY_HAND
                && !of.order().status().isOpen()
                && classification.kind() == MessageKind.CLIENT_REQUEST;
    }
}
