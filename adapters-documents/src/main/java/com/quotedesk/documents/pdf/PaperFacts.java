package com.quotedesk.documents.pdf;

import com.quotedesk.domain.reading.Language;
import java.time.Instant;

/**
 * What a file says of itself.
 *
 * @param identity tells it from every other; the same for the same paper
 */
public record PaperFacts(
        String title, String author, Language language, Instant made, String identity) {}
