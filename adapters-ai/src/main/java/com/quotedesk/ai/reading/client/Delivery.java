package com.quotedesk.ai.reading.client;

import com.quotedesk.ai.reading.text.FileText;
import com.quotedesk.ai.reading.text.Letter;
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
        return new Delivery(Wishes.neededBy(lines, today), Places.of(lines));
    }
}
