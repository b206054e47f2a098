package com.quotedesk.ai.reading.model;

import com.quotedesk.application.reading.QuoteReader;
import com.quotedesk.application.reading.ReadingContext;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.reading.KeptValues;
import com.quotedesk.domain.reading.ReadValues;
import com.quotedesk.domain.reading.Request;
import com.quotedesk.domain.reading.SupplierAnswer;

/** Lets another reader read the pictures of an answer too, once they were copied out. */
final class PictureQuoteReader implements QuoteReader {

    private final QuoteReader reader;
    private final Copying copying;

    PictureQuoteReader(QuoteReader reader, Copying copying) {
        this.reader = reader;
        this.copying = copying;
    }

    @Override
    public SupplierAnswer read(MessageContent message, Request request, ReadingContext context) {
        var read = reader.read(message, request, context);
        return copying.of(message, read.doubts())
                .map(copied -> again(message, request, context, read, copied))
                .orElse(read);
    }

    private SupplierAnswer again(
            MessageContent message,
            Request request,
            ReadingContext context,
            SupplierAnswer before,
            Copying.Copied copied) {
        var text = copied.text();
        var read = text.isEmpty() ? before : reader.read(text.in(message), request, context);
        return new KeptValues(text.placed(ReadValues.of(read)))
                .answer(
                        read.reader(),
                        read.language(),
                        Copying.both(read.doubts(), copied.doubts()),
                        read.effort().plus(copied.effort()));
    }
}
