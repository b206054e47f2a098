package com.quotedesk.ai.reading.model;

import com.quotedesk.ai.reading.numbers.NumberStyle;
import com.quotedesk.ai.reading.numbers.NumberText;
import com.quotedesk.ai.reading.numbers.NumberWords;
import com.quotedesk.ai.reading.text.Block;
import com.quotedesk.ai.reading.text.Cell;
import com.quotedesk.ai.reading.text.Grid;
import com.quotedesk.ai.reading.text.Line;
import com.quotedesk.ai.reading.text.Mail;
import com.quotedesk.ai.reading.text.Zone;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Tokens;
import com.quotedesk.domain.reading.Evidence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A mail as numbered lines: what a model is shown, and where its answers are held against the
 * message. A value that its line does not show has no evidence.
 */
final class Script {

    /** A line as it stands in the message: a line of text, or a row of a table. */
    private record Shown(List<Cell> cells, boolean quoted) {
        String text() {
            return String.join(" | ", cells.stream().map(Cell::text).toList());
        }
    }

    private static final List<NumberStyle> STYLES =
            List.of(NumberStyle.RUSSIAN, NumberStyle.ENGLISH, NumberStyle.CONTINENTAL);

    private final List<Shown> lines = new ArrayList<>();
    private final Masking masking;
    private final boolean signed;
    private final int maxChars;
    private int chars;
    private boolean complete = true;

    private Script(Masking masking, boolean signed, int maxChars) {
        this.masking = masking;
        this.signed = signed;
        this.maxChars = maxChars;
    }

    /**
     * @param signed whether signatures are shown
     * @param maxChars how much is shown at most
     */
    static Script of(Mail mail, Masking masking, boolean signed, int maxChars) {
        var script = new Script(masking, signed, maxChars);
        script.add(
                new Shown(
                        List.of(new Cell(mail.outer().subject(), new Evidence.InHeader("Subject"))),
                        false));
        mail.outer().blocks().forEach(script::add);
        mail.passedOn().forEach(letter -> letter.blocks().forEach(script::add));
        mail.files().forEach(file -> file.blocks().forEach(script::add));
        return script;
    }

    private void add(Block block) {
        switch (block) {
            case Line line -> {
                boolean shown =
                        line.zone() == Zone.OWN
                                || line.zone() == Zone.QUOTED
                                || (line.zone() == Zone.SIGNATURE && signed);
                if (shown && !line.isBlank()) {
                    add(
                            new Shown(
                                    List.of(
                                            new Cell(
                                                    line.text(),
                                                    line.span(0, line.text().length()))),
                                    line.zone() == Zone.QUOTED));
                }
            }
            case Grid grid ->
                    grid.rows().forEach(row -> add(new Shown(row, grid.zone() == Zone.QUOTED)));
        }
    }

    private void add(Shown line) {
        chars += line.text().length();
        if (chars > maxChars) {
            complete = false;
        } else {
            lines.add(line);
        }
    }

    /** Whether everything is shown. */
    boolean complete() {
        return complete;
    }

    /** What the model is shown. */
    String text() {
        var text = new StringBuilder("<mail>\n");
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            text.append(i + 1).append(": ").append(line.quoted() ? "> " : "");
            // Nothing in the mail can end it.
            text.append(Fold.oneLine(masking.of(line.text())).replace("</", "< /")).append('\n');
        }
        return text.append("</mail>").toString();
    }

    /** The place of {@code words} in a line; empty where it does not show them, or is quoted. */
    Optional<Evidence> place(int number, String words) {
        var wanted = Fold.squeezed(words);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        return line(number)
                .filter(line -> Fold.squeezed(line.text()).contains(wanted))
                .map(line -> placeIn(line, words));
    }

    private static Evidence placeIn(Shown line, String words) {
        for (var cell : line.cells()) {
            int at = cell.text().indexOf(words);
            if (at >= 0) {
                return within(cell.evidence(), at, words.length());
            }
        }
        return line.cells().getFirst().evidence();
    }

    /** The line in which {@code words} stand, and their place there. */
    Optional<Evidence> anywhere(String words) {
        for (int i = 1; i <= lines.size(); i++) {
            var place = lines.get(i - 1).quoted() ? Optional.<Evidence>empty() : place(i, words);
            if (place.isPresent()) {
                return place;
            }
        }
        return Optional.empty();
    }

    /** The place of a number in a line, in whatever form it is written there. */
    Optional<Evidence> place(int number, BigDecimal value) {
        return line(number)
                .flatMap(
                        line ->
                                line.cells().stream()
                                        .flatMap(cell -> numberIn(cell, value).stream())
                                        .findFirst());
    }

    /** The place of a number in whatever line shows it. */
    Optional<Evidence> anywhere(BigDecimal value) {
        for (int i = 1; i <= lines.size(); i++) {
            var place = lines.get(i - 1).quoted() ? Optional.<Evidence>empty() : place(i, value);
            if (place.isPresent()) {
                return place;
            }
        }
        return Optional.empty();
    }

    private static Optional<Evidence> numberIn(Cell cell, BigDecimal value) {
        var tokens = Tokens.of(cell.text());
        for (int i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            if (token.isNumber()) {
                var times =
                        i + 1 < tokens.size()
                                ? NumberWords.multiplier(tokens.get(i + 1).text())
                                        .orElse(BigDecimal.ONE)
                                : BigDecimal.ONE;
                boolean shown =
                        STYLES.stream()
                                .flatMap(style -> NumberText.value(token.text(), style).stream())
                                .anyMatch(
                                        read ->
                                                read.compareTo(value) == 0
                                                        || read.multiply(times).compareTo(value)
                                                                == 0);
                if (shown) {
                    return Optional.of(
                            within(cell.evidence(), token.start(), token.end() - token.start()));
                }
            }
            var words = NumberWords.at(tokens, i);
            if (words.isPresent() && words.get().value().compareTo(value) == 0) {
                int end = tokens.get(words.get().next() - 1).end();
                return Optional.of(within(cell.evidence(), token.start(), end - token.start()));
            }
        }
        return Optional.empty();
    }

    private static Evidence within(Evidence whole, int from, int length) {
        return whole instanceof Evidence.Span(var part, var start, var end)
                        && start + from + length <= end
                ? new Evidence.Span(part, start + from, start + from + length)
                : whole;
    }

    /** Everything that is shown and not quoted, as one text. */
    String own() {
        return String.join(
                "\n", lines.stream().filter(line -> !line.quoted()).map(Shown::text).toList());
    }

    private Optional<Shown> line(int number) {
        return number >= 1 && number <= lines.size()
                ? Optional.of(lines.get(number - 1))
                : Optional.empty();
    }
}
