package com.quotedesk.ai.reading;

import com.quotedesk.ai.reading.client.ClientReader;
import com.quotedesk.ai.reading.client.Delivery;
import com.quotedesk.ai.reading.items.Draft;
import com.quotedesk.ai.reading.items.InquiryItems;
import com.quotedesk.ai.reading.tables.RememberedColumns;
import com.quotedesk.ai.reading.text.Line;
import com.quotedesk.ai.reading.text.Mail;
import com.quotedesk.ai.reading.text.Suspicion;
import com.quotedesk.ai.reading.text.Zone;
import com.quotedesk.application.reading.InquiryReader;
import com.quotedesk.application.reading.ReadingContext;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.reading.Doubt;
import com.quotedesk.domain.reading.DoubtKind;
import com.quotedesk.domain.reading.Inquiry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads by rules what a client asks for. */
final class RulesInquiryReader implements InquiryReader {

    private final Mails mails;

    RulesInquiryReader(Mails mails) {
        this.mails = mails;
    }

    @Override
    public Inquiry read(MessageContent message, ReadingContext context) {
        var mail = RememberedColumns.in(mails.read(message), context.memory());
        var letters = ClientLetters.of(mail, context);
        var drafts = InquiryItems.of(mail, letters.all());
        var client =
                ClientReader.read(letters.asker(), letters.more(), mail.files(), mail.language());
        var delivery = Delivery.read(letters.asker(), mail.files(), today(message));
        var inquiry =
                new Inquiry(
                        RulesReaders.NAME,
                        mail.language(),
                        client,
                        drafts.stream().map(Draft::line).toList(),
                        delivery.neededBy(),
                        delivery.place(),
                        doubts(mail, drafts));
        return context.memory().applied(inquiry);
    }

    /** The day the mail was written, by the zone it was written in. */
    static @Nullable LocalDate today(MessageContent message) {
        return message.date() == null ? null : message.date().toLocalDate();
    }

    private static List<Doubt> doubts(Mail mail, List<Draft> drafts) {
        var doubts = new ArrayList<>(mail.doubts());
        if (mail.message().from() == null) {
            doubts.add(Doubt.of(DoubtKind.NO_SENDER));
        }
        if (drafts.isEmpty()) {
            doubts.add(Doubt.of(DoubtKind.NO_ITEMS));
        }
        for (int i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            if (draft.quantity() == null) {
                doubts.add(new Doubt(DoubtKind.MISSING_QUANTITY, i + 1, draft.name()));
            }
            if (draft.unknownUnit() != null) {
                doubts.add(new Doubt(DoubtKind.UNKNOWN_UNIT, i + 1, draft.unknownUnit()));
            }
        }
        doubts.addAll(TwoQuantities.in(mail, drafts.stream().map(Draft::line).toList()));
        mail.outer().lines(Zone.OWN).stream()
                .filter(line -> Suspicion.isOrder(line.text()))
                .findFirst()
                .map((Line line) -> Doubt.of(DoubtKind.SUSPICIOUS_CONTENT, Suspicion.of(line)))
                .ifPresent(doubts::add);
        return doubts;
    }
}
