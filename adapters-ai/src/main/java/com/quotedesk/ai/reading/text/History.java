package com.quotedesk.ai.reading.text;

import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Phrases;
import com.quotedesk.ai.reading.words.WordList;
import java.util.ArrayList;
import java.util.List;

/** Finds the lines that bring in earlier letters, and marks those letters as quoted. */
final class History {

    private static final Phrases WROTE = WordList.load("letters").phrases("wrote");
    private static final int MAX_ATTRIBUTION = 200;

    private History() {}

    /**
     * Marks the lines that announce a quotation, and what follows one that is not marked line by
     * line.
     */
    static List<Block> marked(List<Block> blocks) {
        var out = new ArrayList<>(blocks);
        int lastQuoted = lastQuoted(blocks);
        for (int i = 0; i < out.size(); i++) {
            if (!(out.get(i) instanceof Line line) || line.depth() > 0 || line.isBlank()) {
                continue;
            }
            int end = attributionEnd(out, i);
            if (end < 0) {
                continue;
            }
            boolean quotedBelow = nextDepth(out, end) > 0;
            for (int k = i; k < end; k++) {
                out.set(k, quote(out.get(k)));
            }
            if (!quotedBelow && lastQuoted < end) {
                for (int k = end; k < out.size(); k++) {
                    out.set(k, quote(out.get(k)));
                }
                break;
            }
        }
        return List.copyOf(out);
    }

    static Block quote(Block block) {
        return switch (block) {
            case Line line -> line.at(Math.max(1, line.depth()));
            case Grid grid -> grid.in(Zone.QUOTED);
        };
    }

    /** One past the lines of an attribution that starts at {@code i}, or -1. */
    private static int attributionEnd(List<Block> blocks, int i) {
        var text = new StringBuilder();
        for (int k = i; k < Math.min(blocks.size(), i + 3); k++) {
            if (!(blocks.get(k) instanceof Line line) || line.depth() > 0 || line.isBlank()) {
                return -1;
            }
            text.append(line.text().strip()).append(' ');
            if (text.length() > MAX_ATTRIBUTION) {
                return -1;
            }
            boolean quotedBelow = nextDepth(blocks, k + 1) > 0;
            if (isAttribution(text.toString().strip(), quotedBelow)) {
                boolean later = k > i && isAttribution(line.text().strip(), quotedBelow);
                return later ? -1 : k + 1;
            }
        }
        return -1;
    }

    private static boolean isAttribution(String text, boolean quotedBelow) {
        var folded = Fold.of(text);
        boolean closed = folded.endsWith(":");
        boolean dated = folded.chars().anyMatch(Character::isDigit);
        boolean timed = hasTime(folded);
        if (WROTE.in(folded) && dated && (closed || quotedBelow)) {
            return folded.indexOf('@') >= 0 || timed || folded.indexOf(',') >= 0;
        }
        return closed
                && timed
                && (folded.indexOf('@') >= 0 || (quotedBelow && folded.length() < 120));
    }

    private static boolean hasTime(String text) {
        for (int i = 1; i + 2 < text.length(); i++) {
            if (text.charAt(i) == ':'
                    && Character.isDigit(text.charAt(i - 1))
                    && Character.isDigit(text.charAt(i + 1))
                    && Character.isDigit(text.charAt(i + 2))) {
                return true;
            }
        }
        return false;
    }

    private static int nextDepth(List<Block> blocks, int from) {
        for (int i = from; i < blocks.size(); i++) {
            switch (blocks.get(i)) {
                case Line line -> {
                    if (!line.isBlank() || line.depth() > 0) {
                        return line.depth();
                    }
                }
                case Grid grid -> {
                    return grid.zone() == Zone.QUOTED ? 1 : 0;
                }
            }
        }
        return 0;
    }

    private static int lastQuoted(List<Block> blocks) {
        for (int i = blocks.size() - 1; i >= 0; i--) {
            if (blocks.get(i).zone() == Zone.QUOTED) {
                return i;
            }
        }
        return -1;
    }
}
