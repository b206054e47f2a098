package com.quotedesk.ai.reading.text;

import java.util.List;

/**
 * What an attached file shows.
 *
 * @param complete false where parts of it could not be read or were beyond the limits
 */
public record FileText(String part, String fileName, List<Block> blocks, boolean complete) {

    public FileText {
        blocks = List.copyOf(blocks);
    }

    public List<Grid> grids() {
        return blocks.stream().filter(Grid.class::isInstance).map(Grid.class::cast).toList();
    }

    public List<Line> lines() {
        return blocks.stream().filter(Line.class::isInstance).map(Line.class::cast).toList();
    }
}
