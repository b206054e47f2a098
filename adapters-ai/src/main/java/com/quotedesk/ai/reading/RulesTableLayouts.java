package com.quotedesk.ai.reading;

import com.quotedesk.ai.reading.items.InquiryItems;
import com.quotedesk.ai.reading.numbers.NumberStyle;
import com.quotedesk.ai.reading.numbers.NumberText;
import com.quotedesk.ai.reading.text.Grid;
import com.quotedesk.ai.reading.text.Mail;
import com.quotedesk.ai.reading.words.Token;
import com.quotedesk.ai.reading.words.Tokens;
import com.quotedesk.application.reading.TableLayouts;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.reading.ColumnRole;
import com.quotedesk.domain.reading.Lesson;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the columns in the tables of a mail's text and files, as the rules see them. */
final class RulesTableLayouts implements TableLayouts {

    /** From here on a cell names what a person put right. */
    private static final double SAME_NAME = 0.6;

    /** No heading stands farther above its rows. */
    private static final int FARTHEST_HEADING = 1000;

    private static final List<NumberStyle> STYLES =
            List.of(NumberStyle.RUSSIAN, NumberStyle.ENGLISH, NumberStyle.CONTINENTAL);

    private final Mails mails;

    RulesTableLayouts(Mails mails) {
        this.mails = mails;
    }

    @Override
    public List<Lesson.Column> explaining(MessageContent message, List<Right> rights) {
        var mail = mails.read(message);
        var lessons = new LinkedHashSet<Lesson.Column>();
        for (var role : ColumnRole.values()) {
            var ofRole = rights.stream().filter(right -> right.role() == role).toList();
            if (!ofRole.isEmpty()) {
                grids(mail)
                        .map(grid -> explaining(grid, role, ofRole))
                        .filter(found -> !found.isEmpty())
                        .findFirst()
                        .ifPresent(lessons::addAll);
            }
        }
        return List.copyOf(lessons);
    }

    private static Stream<Grid> grids(Mail mail) {
        return Stream.of(
                        mail.outer().grids().stream(),
                        mail.passedOn().stream().flatMap(letter -> letter.grids().stream()),
                        mail.files().stream().flatMap(file -> file.grids().stream()))
                .flatMap(all -> all);
    }

    /** A row that shows what is right, and the columns that do. */
    private record Hit(int row, Set<Integer> columns) {}

    private static List<Lesson.Column> explaining(Grid grid, ColumnRole role, List<Right> rights) {
        var hits = rights.stream().map(right -> hit(grid, right)).toList();
        if (hits.stream().anyMatch(Optional::isEmpty)) {
            return List.of();
        }
        var columns = new TreeSet<>(hits.getFirst().orElseThrow().columns());
        hits.forEach(hit -> columns.retainAll(hit.orElseThrow().columns()));
        int row = hits.getFirst().orElseThrow().row();
        return columns.stream()
                .findFirst()
                .flatMap(column -> heading(grid, row, column))
                .map(heading -> lessons(grid, new Lesson.Column(heading, role), rights))
                .orElseGet(List::of);
    }

    private static List<Lesson.Column> lessons(Grid grid, Lesson.Column right, List<Right> rights) {
        var lessons = new ArrayList<Lesson.Column>(List.of(right));
        rights.stream()
                .flatMap(one -> mistaken(grid, one).stream())
                .map(heading -> new Lesson.Column(heading, ColumnRole.NONE))
                .filter(wrong -> !wrong.written().equals(right.written()))
                .distinct()
                .forEach(lessons::add);
        return lessons;
    }

    private static Optional<Hit> hit(Grid grid, Right right) {
        return IntStream.range(0, grid.rows().size())
                .filter(row -> names(grid, row, right.name()))
                .mapToObj(row -> new Hit(row, columns(grid, row, right.number())))
                .filter(hit -> !hit.columns().isEmpty())
                .findFirst();
    }

    private static boolean names(Grid grid, int row, String name) {
        return grid.rows().get(row).stream()
                .anyMatch(cell -> InquiryItems.likeness(name, cell.text()) >= SAME_NAME);
    }

    private static Set<Integer> columns(Grid grid, int row, BigDecimal number) {
        var columns = new TreeSet<Integer>();
        for (int c = 0; c < grid.rows().get(row).size(); c++) {
            if (shows(grid.text(row, c), number)) {
                columns.add(c);
            }
        }
        return columns;
    }

    private static boolean shows(String text, BigDecimal number) {
        return Tokens.of(text).stream()
                .filter(Token::isNumber)
                .anyMatch(
                        token ->
                                STYLES.stream()
                                        .flatMap(
                                                style ->
                                                        NumberText.value(token.text(), style)
                                                                .stream())
                                        .anyMatch(value -> value.compareTo(number) == 0));
    }

    /** What stands nearest above and is no number. */
    private static Optional<String> heading(Grid grid, int row, int column) {
        return IntStream.iterate(row - 1, above -> above >= 0, above -> above - 1)
                .limit(FARTHEST_HEADING)
                .mapToObj(above -> grid.text(above, column))
                .filter(text -> text.codePoints().anyMatch(Character::isLetter))
                .findFirst();
    }

    private static boolean isNumber(String text) {
        return Tokens.of(text).stream().findFirst().filter(Token::isNumber).isPresent();
    }

    /** The heading of the column that was taken for the right one. */
    private static Optional<String> mistaken(Grid grid, Right right) {
        var read = right.read();
        for (int row = 0; read != null && row < grid.rows().size(); row++) {
            for (int column = 0; column < grid.rows().get(row).size(); column++) {
                var cell = grid.rows().get(row).get(column);
                if (Objects.equals(cell.evidence(), read) && isNumber(cell.text())) {
                    return heading(grid, row, column);
                }
            }
        }
        return Optional.empty();
    }
}
