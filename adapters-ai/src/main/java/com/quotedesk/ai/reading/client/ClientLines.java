package com.quotedesk.ai.reading.client;

import com.quotedesk.ai.reading.text.Block;
import com.quotedesk.ai.reading.text.FileText;
import com.quotedesk.ai.reading.text.Grid;
import com.quotedesk.ai.reading.text.Letter;
import com.quotedesk.ai.reading.text.Line;
import com.quotedesk.ai.reading.text.Suspicion;
import com.quotedesk.ai.reading.text.Zone;
import java.util.ArrayList;
import java.util.List;

/** Gathers the lines of letters and files that may name the client. */
final class ClientLines {

    private static final int CLOSING_LINES = 7;
    private static final int MAX_FILE_LINES = 400;

    private ClientLines() {}

    static List<ClientLine> of(Letter letter) {
        var lines = new ArrayList<ClientLine>();
        int closingFrom = closingFrom(letter);
        int index = 0;
        for (var block : letter.blocks()) {
            switch (block) {
                case Line line -> {
                    boolean read = line.zone() == Zone.OWN || line.zone() == Zone.SIGNATURE;
                    if (read && !line.isBlank() && !Suspicion.isOrder(line.text())) {
                        boolean closing = line.zone() == Zone.SIGNATURE || index >= closingFrom;
                        boolean signed = line.zone() == Zone.SIGNATURE;
                        lines.add(new ClientLine(line.text(), closing, signed, false, line::span));
                    }
                }
                case Grid grid -> {
                    if (grid.zone() == Zone.OWN) {
                        add(lines, grid, index >= closingFrom, false);
                    }
                }
            }
            index++;
        }
        return lines;
    }

    static List<ClientLine> of(FileText file) {
        var lines = new ArrayList<ClientLine>();
        for (Block block : file.blocks()) {
            if (lines.size() > MAX_FILE_LINES) {
                break;
            }
            switch (block) {
                case Line line ->
                        lines.add(new ClientLine(line.text(), false, false, true, line::span));
                case Grid grid -> add(lines, grid, false, true);
            }
        }
        return lines;
    }

    private static void add(List<ClientLine> lines, Grid grid, boolean closing, boolean file) {
        for (int r = 0; r < grid.rows().size() && lines.size() <= MAX_FILE_LINES; r++) {
            var row = grid.rows().get(r).stream().filter(cell -> !cell.isBlank()).toList();
            if (row.size() == 2 && row.getFirst().text().length() <= 40) {
                var text = row.getFirst().text() + " " + row.getLast().text();
                var at = row.getLast().evidence();
                lines.add(new ClientLine(text, closing, false, file, (_, _) -> at));
                continue;
            }
            for (var cell : row) {
                lines.add(
                        new ClientLine(
                                cell.text(), closing, false, file, (_, _) -> cell.evidence()));
            }
        }
    }

    /** The block from which on a letter is signed, its signature or its last lines. */
    private static int closingFrom(Letter letter) {
        int seen = 0;
        for (int i = letter.blocks().size() - 1; i >= 0; i--) {
            if (letter.blocks().get(i) instanceof Line line
                    && line.zone() == Zone.OWN
                    && !line.isBlank()) {
                if (++seen >= CLOSING_LINES) {
                    return i;
                }
            } else if (letter.blocks().get(i) instanceof Grid grid && grid.zone() == Zone.OWN) {
                return i;
            }
        }
        return 0;
    }
}
