package com.quotedesk.ai.reading.text;

import com.quotedesk.domain.mail.MailAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one person wrote to another: the mail itself, or a mail passed on inside it.
 *
 * @param from null where nobody is named
 * @param senderName what the sender calls themselves, empty where nothing is said
 * @param blocks in reading order, quoted lines among them
 */
public record Letter(
        @Nullable MailAddress from, String senderName, String subject, List<Block> blocks) {

    public Letter {
        blocks = List.copyOf(blocks);
    }

    public List<Line> lines() {
        return blocks.stream().filter(Line.class::isInstance).map(Line.class::cast).toList();
    }

    public List<Line> lines(Zone zone) {
        return lines().stream().filter(line -> line.zone() == zone).toList();
    }

    public List<Grid> grids() {
        return blocks.stream()
                .filter(Grid.class::isInstance)
                .map(Grid.class::cast)
                .filter(grid -> grid.zone() != Zone.QUOTED)
                .toList();
    }

    /** The sender's own words as one text, line by line. */
    public String ownText() {
        return join(Zone.OWN);
    }

    public String join(Zone zone) {
        var text = new StringBuilder();
        for (var block : blocks) {
            if (block.zone() != zone) {
                continue;
            }
            switch (block) {
                case Line line -> text.append(line.text()).append('\n');
                case Grid grid -> {
                    for (int r = 0; r < grid.rows().size(); r++) {
                        text.append(grid.rowText(r)).append('\n');
                    }
                }
            }
        }
        return text.toString();
    }
}
