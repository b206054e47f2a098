package com.quotedesk.ai.reading.model;

import com.quotedesk.application.reading.InquiryReader;
import com.quotedesk.application.reading.ReadingContext;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.reading.Inquiry;
import com.quotedesk.domain.reading.KeptValues;
import com.quotedesk.domain.reading.ReadValues;

/** Lets another reader read the pictures of a mail too, once they were copied out. */
final class PictureInquiryReader implements InquiryReader {

    private final InquiryReader reader;
    private final Copying copying;

    PictureInquiryReader(InquiryReader reader, Copying copying) {
        this.reader = reader;
        this.copying = copying;
    }

    @Override
    public Inquiry read(MessageContent message, ReadingContext context) {
        var read = reader.read(message, context);
        return copying.of(message, read.doubts())
                .map(copied -> again(message, context, read, copied))
                .orElse(read);
    }

    private Inquiry again(
            MessageContent message, ReadingContext context, Inquiry before, Copying.Copied copied) {
        var text = copied.text();
        var read = text.isEmpty() ? before : reader.read(text.in(message), context);
        return new KeptValues(text.placed(ReadValues.of(read)))
                .inquiry(
                        read.reader(),
                        read.language(),
                        Copying.both(read.doubts(), copied.doubts()),
                        read.effort().plus(copied.effort()));
    }
}
