package com.quotedesk.ai.reading;

import com.quotedesk.ai.reading.text.Cell;
import com.quotedesk.ai.reading.text.Line;
import com.quotedesk.ai.reading.text.Mail;
import com.quotedesk.domain.reading.Doubt;
import com.quotedesk.domain.reading.DoubtKind;
import com.quotedesk.domain.reading.Evidence;
import com.quotedesk.domain.reading.Found;
import com.quotedesk.domain.reading.InquiryLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Doubts the amount of an item that is given as two: {@code 10-15 шт}, {@code 10 или 15 шт}. */
final class TwoQuantities {

    private static final Pattern TWO =
            Pattern.compile(
                    "(?iu)(?<![\\p{L}\\d.,×*/–-])(\\d{1,7})"
                            + "(?:[–-]|\\s{1,3}(?:или|либо|or)\\s{1,3})"
                            + "(\\d{1,7})\\s{0,2}(?:шт|pcs|м\\b|m\\b|кг|kg|уп|компл|рул|л\\b|т\\b)");

    private final List<Line> lines;
    private final Map<Evidence, String> cells = new HashMap<>();

    private TwoQuantities(Mail mail) {
        lines =
                Stream.of(
                                mail.outer().lines().stream(),
                                mail.passedOn().stream().flatMap(one -> one.lines().stream()),
                                mail.files().stream().flatMap(one -> one.lines().stream()))
                        .flatMap(all -> all)
                        .filter(line -> TWO.matcher(line.text()).find())
                        .toList();
        Stream.of(
                        mail.outer().grids().stream(),
                        mail.passedOn().stream().flatMap(one -> one.grids().stream()),
                        mail.files().stream().flatMap(one -> one.grids().stream()))
                .flatMap(all -> all)
                .flatMap(grid -> grid.rows().stream())
                .flatMap(List::stream)
                .filter(cell -> TWO.matcher(cell.text()).find())
                .forEach((Cell cell) -> cells.put(cell.evidence(), cell.text()));
    }

    /** A doubt for each such item, which tells both numbers. */
    static List<Doubt> in(Mail mail, List<InquiryLine> items) {
        var found = new TwoQuantities(mail);
        var doubts = new ArrayList<Doubt>();
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            int number = i + 1;
            Stream.of(found.shown(item.quantity()), found.shown(item.name()))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .map(words -> new Doubt(DoubtKind.AMBIGUOUS_QUANTITY, number, words))
                    .ifPresent(doubts::add);
        }
        return doubts;
    }

    private Optional<String> shown(@Nullable Found<?> value) {
        if (value == null) {
            return Optional.empty();
        }
        return text(value.evidence())
                .map(TWO::matcher)
                .filter(two -> two.find() && !two.group(1).equals(two.group(2)))
                .map(two -> two.group().strip());
    }

    private Optional<String> text(Evidence evidence) {
        return evidence instanceof Evidence.Span(var part, int start, int _)
                ? lines.stream()
                        .filter(line -> line.part().equals(part))
                        .filter(line -> line.start() <= start)
                        .filter(line -> start < line.start() + line.text().length())
                        .map(Line::text)
                        .findFirst()
                : Optional.ofNullable(cells.get(evidence));
    }
}
