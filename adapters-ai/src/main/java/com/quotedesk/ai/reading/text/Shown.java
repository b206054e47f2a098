package com.quotedesk.ai.reading.text;

import java.util.List;

/** Reads texts that stand outside a mail's body, such as attached files, in the same way. */
public final class Shown {

    private Shown() {}

    public static List<Block> plain(String part, String text) {
        return TextTables.found(PlainBlocks.of(part, text));
    }

    public static List<Block> html(String part, String html) {
        return HtmlBlocks.of(part, html).blocks();
    }
}
