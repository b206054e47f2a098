package com.quotedesk.ai.reading.text;

import com.quotedesk.domain.reading.Evidence;

/** A cell of a table: what it shows and where. */
public record Cell(String text, Evidence evidence) {

    public boolean isBlank() {
        return text.isBlank();
    }

    Cell joinedWith(Cell below) {
        return below.isBlank() ? this : new Cell((text + " " + below.text).strip(), evidence);
    }
}
