package com.quotedesk.ai.reading.client;

import com.quotedesk.ai.reading.text.FileText;
import com.quotedesk.ai.reading.text.Grid;
import com.quotedesk.ai.reading.text.Letter;
import com.quotedesk.ai.reading.text.Line;
import com.quotedesk.ai.reading.text.Zone;
import com.quotedesk.domain.reading.Evidence;
import com.quotedesk.domain.reading.Found;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When and where the goods are wanted.
 *
 * @param neededBy null where the mail does not say
 * @param place null where the mail does not say
 */
public record Delivery(@Nullable Found<LocalDate> neededBy, @Nullable Found<String> place) {

    /**
     * @param today the day of the mail, null where it is not known
     */
    public static Delivery read(Letter letter, List<FileText> files, @Nullable LocalDate today) {
        var lines = new ArrayList<>(ClientLines.of(letter));
        files.forEach(file -> lines.addAll(ClientLines.of(file)));
        var neededBy = Wishes.neededBy(lines, today);
        if (neededBy == null) {
            neededBy = DueColumns.of(grids(letter, files), today);
        }
        var place = Places.of(lines);
        if (place == null) {
            place = answered(letter);
        }
        var subject = List.of(subject(letter.subject()));
        if (neededBy == null) {
            neededBy = Wishes.neededBy(subject, today);
        }
        if (place == null) {
            place = Places.of(subject);
        }
        return new Delivery(neededBy, place == null ? Places.closing(subject.getFirst()) : place);
    }

    private static ClientLine subject(String subject) {
        return new ClientLine(
                subject, false, false, false, (_, _) -> new Evidence.InHeader("Subject"));
    }

    private static List<Grid> grids(Letter letter, List<FileText> files) {
        var grids = new ArrayList<>(letter.grids());
        files.forEach(file -> grids.addAll(file.grids()));
        return grids;
    }

    /** The place that is written under a quoted question for it. */
    private static @Nullable Found<String> answered(Letter letter) {
        Line quoted = null;
        for (var line : letter.lines()) {
            if (line.isBlank()) {
                continue;
            }
            if (line.zone() == Zone.QUOTED) {
                quoted = line;
                continue;
            }
            if (quoted != null && Places.asksForPlace(quoted.text())) {
                var place =
                        Places.answer(new ClientLine(line.text(), false, false, false, line::span));
                if (place != null) {
                    return place;
                }
            }
            quoted = null;
        }
        return null;
    }
}
