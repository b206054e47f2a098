package com.quotedesk.ai.reading.tables;

import com.quotedesk.ai.reading.text.Block;
import com.quotedesk.ai.reading.text.Cell;
import com.quotedesk.ai.reading.text.FileText;
import com.quotedesk.ai.reading.text.Grid;
import com.quotedesk.ai.reading.text.Letter;
import com.quotedesk.ai.reading.text.Mail;
import com.quotedesk.domain.reading.ColumnRole;
import com.quotedesk.domain.reading.Lesson;
import com.quotedesk.domain.reading.Memory;
import com.quotedesk.domain.shared.Folded;
import java.util.List;

/** Heads the columns of a sender's tables as a person taught us to understand them. */
public final class RememberedColumns {

    private RememberedColumns() {}

    /** The mail with headings that everybody understands in the place of the sender's own. */
    public static Mail in(Mail mail, Memory memory) {
        if (memory.lessons().stream().noneMatch(Lesson.Column.class::isInstance)) {
            return mail;
        }
        return new Mail(
                mail.message(),
                in(mail.outer(), memory),
                mail.passedOn().stream().map(letter -> in(letter, memory)).toList(),
                mail.files().stream()
                        .map(
                                file ->
                                        new FileText(
                                                file.part(),
                                                file.fileName(),
                                                in(file.blocks(), memory),
                                                file.complete()))
                        .toList(),
                mail.language(),
                mail.numbers(),
                mail.doubts());
    }

    private static Letter in(Letter letter, Memory memory) {
        return new Letter(
                letter.from(), letter.senderName(), letter.subject(), in(letter.blocks(), memory));
    }

    private static List<Block> in(List<Block> blocks, Memory memory) {
        return blocks.stream()
                .map(block -> block instanceof Grid grid ? in(grid, memory) : block)
                .toList();
    }

    private static Grid in(Grid grid, Memory memory) {
        return new Grid(
                grid.rows().stream()
                        .map(row -> row.stream().map(cell -> in(cell, memory)).toList())
                        .toList(),
                grid.zone());
    }

    private static Cell in(Cell cell, Memory memory) {
        return memory.column(cell.text())
                .map(role -> new Cell(heading(role, cell.text()), cell.evidence()))
                .orElse(cell);
    }

    /** What is headed plainly already may say more, as whether tax is included. */
    private static String heading(ColumnRole role, String written) {
        var plain =
                switch (role) {
                    case QUANTITY -> "Количество";
                    case PRICE -> "Цена";
                    case NONE -> "Примечание";
                };
        return Folded.of(written).startsWith(Folded.of(plain)) ? written : plain;
    }
}
