package com.quotedesk.ai.reading.items;

import com.quotedesk.ai.reading.text.FileText;
import com.quotedesk.ai.reading.text.Letter;
import com.quotedesk.ai.reading.text.Line;
import com.quotedesk.ai.reading.text.Mail;
import com.quotedesk.ai.reading.text.Recent;
import com.quotedesk.ai.reading.words.Fold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the items of a whole mail: letters first, then files, and what comes twice once. */
public final class InquiryItems {

    /** A letter is read to decide what a mail is, and again for what it asks. */
    private static final Recent<Letter, List<Draft>> LETTERS = new Recent<>();

    private static final Recent<FileText, List<Draft>> FILES = new Recent<>();

    private InquiryItems() {}

    /**
     * @param letters the letters that count, in reading order
     */
    public static List<Draft> of(Mail mail, List<Letter> letters) {
        var drafts = new ArrayList<Draft>();
        for (var letter : letters) {
            addNew(drafts, LETTERS.of(letter, fresh -> LetterItems.of(fresh, mail.numbers())));
        }
        for (var file : mail.files()) {
            addNew(drafts, FILES.of(file, fresh -> ofFile(mail, fresh)));
        }
        if (drafts.isEmpty()) {
            drafts.addAll(subject(mail, letters));
        }
        return drafts;
    }

    private static List<Draft> ofFile(Mail mail, FileText file) {
        var drafts = new ArrayList<Draft>();
        for (var grid : file.grids()) {
            drafts.addAll(TableItems.of(grid, mail.numbers()));
        }
        return drafts.isEmpty() ? ListItems.of(file.lines(), mail.numbers(), true) : drafts;
    }

    private static List<Draft> subject(Mail mail, List<Letter> letters) {
        var subject = letters.isEmpty() ? mail.outer().subject() : letters.getLast().subject();
        return ListItems.of(List.of(Line.of("", 0, subject)), mail.numbers(), true).stream()
                .map(SubjectItems::inHeader)
                .toList();
    }

    /** Adds a list unless it says again what another said already. */
    private static void addNew(List<Draft> drafts, List<Draft> more) {
        if (drafts.isEmpty() || more.isEmpty()) {
            drafts.addAll(more);
            return;
        }
        var fresh =
                more.stream()
                        .filter(draft -> drafts.stream().noneMatch(other -> isSame(draft, other)))
                        .toList();
        boolean repeated = fresh.size() * 2 < more.size();
        if (!repeated) {
            drafts.addAll(more);
        } else if (fresh.size() <= 2) {
            fresh.stream().filter(draft -> draft.quantity() != null).forEach(drafts::add);
        }
    }

    static boolean isSame(Draft one, Draft other) {
        return isSame(amount(one), amount(other)) && likeness(one.name(), other.name()) >= 0.6;
    }

    private static BigDecimal amount(Draft draft) {
        return draft.quantity() == null ? BigDecimal.ZERO : draft.quantity().value();
    }

    private static boolean isSame(BigDecimal one, BigDecimal other) {
        return one.compareTo(other) == 0;
    }

    /** Twice the shared words over the words of both. */
    public static double likeness(String one, String other) {
        var a = words(one);
        var b = words(other);
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        var shared = new HashSet<>(a);
        shared.retainAll(b);
        return 2.0 * shared.size() / (a.size() + b.size());
    }

    private static Set<String> words(String text) {
        var words = new HashSet<String>();
        var folded = Fold.of(text);
        int start = -1;
        for (int i = 0; i <= folded.length(); i++) {
            boolean in = i < folded.length() && Character.isLetterOrDigit(folded.charAt(i));
            if (in && start < 0) {
                start = i;
            } else if (!in && start >= 0) {
                words.add(folded.substring(start, i));
                start = -1;
            }
        }
        return words;
    }
}
