package com.quotedesk.ai.reading.text;

import java.util.List;

/**
 * What a text outside a mail's body shows, such as an attached file, read in the same way.
 *
 * @param whole whether all of it was read
 */
public record Shown(List<Block> blocks, boolean whole) {

    public static Shown plain(String part, String text) {
        var lines = PlainBlocks.of(part, text);
        return new Shown(TextTables.found(lines), lines.size() < PlainBlocks.MAX_LINES);
    }

    public static Shown html(String part, String html) {
        var page = HtmlBlocks.of(part, html);
        return new Shown(page.blocks(), page.whole());
    }
}
