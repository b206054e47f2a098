package com.quotedesk.application.mail;

import com.quotedesk.application.reading.QuoteReader;

/** What is done with mails that have to do with suppliers. */
public record SupplierMail(
        FindThread threads, QuoteReader reader, TakeAnswer answers, TakeBounce bounces) {}
