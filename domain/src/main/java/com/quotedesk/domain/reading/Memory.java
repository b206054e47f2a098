package com.quotedesk.domain.reading;

import com.quotedesk.domain.shared.Folded;
import com.quotedesk.domain.shared.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people taught us about how one sender writes. */
public record Memory(List<Lesson> lessons) {

    /** Of a sender that nobody has corrected yet. */
    public static final Memory NOTHING = new Memory(List.of());

    public Memory {
        lessons = List.copyOf(lessons);
    }

    /** What the column is that the sender heads so. */
    public Optional<ColumnRole> column(String heading) {
        return of(Lesson.Column.class, heading).map(Lesson.Column::role).findFirst();
    }

    private Optional<Unit> unit(@Nullable String word) {
        return of(Lesson.UnitWord.class, word).map(Lesson.UnitWord::unit).findFirst();
    }

    private <T extends Lesson> Stream<T> of(Class<T> kind, @Nullable String written) {
        return lessons.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(lesson -> written != null && lesson.written().equals(Folded.of(written)));
    }

    /**
     * The inquiry as a person would have put it right: products by our names, words for units
     * understood. The places stay; each value tells what stands there.
     */
    public Inquiry applied(Inquiry inquiry) {
        if (lessons.isEmpty()) {
            return inquiry;
        }
        var doubts = new ArrayList<>(inquiry.doubts());
        var lines = new ArrayList<InquiryLine>();
        for (var line : inquiry.lines()) {
            lines.add(named(measured(line, lines.size() + 1, doubts)));
        }
        return inquiry.saying(lines, doubts);
    }

    private InquiryLine measured(InquiryLine line, int number, List<Doubt> doubts) {
        for (var doubt : inquiryUnits(number, doubts)) {
            var unit = unit(doubt.detail());
            if (unit.isPresent()) {
                doubts.remove(doubt);
                return new InquiryLine(
                        line.name(),
                        line.sku(),
                        line.quantity(),
                        remembered(line.unit(), unit.get(), String.valueOf(doubt.detail())));
            }
        }
        return line;
    }

    private static List<Doubt> inquiryUnits(int line, List<Doubt> doubts) {
        return doubts.stream()
                .filter(doubt -> doubt.kind() == DoubtKind.UNKNOWN_UNIT)
                .filter(doubt -> Integer.valueOf(line).equals(doubt.line()))
                .toList();
    }

    private InquiryLine named(InquiryLine line) {
        var written = line.name().value();
        return of(Lesson.Alias.class, written)
                .findFirst()
                .map(
                        alias ->
                                new InquiryLine(
                                        remembered(line.name(), alias.name(), written),
                                        sku(line, alias, written),
                                        line.quantity(),
                                        line.unit()))
                .orElse(line);
    }

    private static @Nullable Found<String> sku(
            InquiryLine line, Lesson.Alias alias, String written) {
        return alias.sku() == null ? line.sku() : remembered(line.name(), alias.sku(), written);
    }

    private static <T> Found<T> remembered(Found<?> read, T value, String written) {
        return new Found<>(
                value, new Evidence.Remembered(read.evidence(), written), read.confidence());
    }
}
