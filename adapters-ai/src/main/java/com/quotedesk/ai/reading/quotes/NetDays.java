package com.quotedesk.ai.reading.quotes;

import com.quotedesk.ai.reading.dates.Periods;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Token;
import com.quotedesk.ai.reading.words.Tokens;
import java.util.List;
import java.util.Set;

/** Finds terms of payment that are only a number of days: {@code 14 days net}, {@code net 21}. */
final class NetDays {

    /** Words behind the days that make them days to pay in. */
    private static final Set<String> BEHIND =
            Set.of("net", "account", "eom", "credit", "invoice", "от", "после");

    private static final Set<String> USUAL = Set.of("14", "30", "45", "60", "90");

    private static final int MOST = 180;

    private NetDays() {}

    /** Where the terms begin in folded text, -1 where there are none. */
    static int start(String folded) {
        var tokens = Tokens.of(folded);
        if (isAlone(tokens)) {
            return tokens.getFirst().start();
        }
        for (int i = 0; i + 1 < tokens.size(); i++) {
            var next = tokens.get(i + 1);
            if (tokens.get(i).is("net") && isDays(next.text())) {
                return tokens.get(i).start();
            }
            boolean days =
                    isDays(tokens.get(i).text())
                            && Periods.days(next.text()) == 1
                            && i + 2 < tokens.size();
            if (days && BEHIND.contains(Fold.of(tokens.get(i + 2).text())) && isPaid(folded)) {
                return tokens.get(i).start();
            }
        }
        return -1;
    }

    /** {@code 30 days.}: a usual time to pay in, with nothing beside it. */
    private static boolean isAlone(List<Token> tokens) {
        boolean closed = tokens.size() == 2 || (tokens.size() == 3 && tokens.get(2).is("."));
        return closed
                && USUAL.contains(tokens.getFirst().text())
                && Fold.of(tokens.get(1).text()).equals("days");
    }

    /** Days from something else than an invoice are none to pay in. */
    private static boolean isPaid(String folded) {
        return folded.contains("net")
                || folded.contains("account")
                || folded.contains("eom")
                || folded.contains("credit")
                || folded.contains("invoice")
                || folded.contains("счет");
    }

    private static boolean isDays(String text) {
        return !text.isEmpty()
                && text.length() < 4
                && text.chars().allMatch(Character::isDigit)
                && Integer.parseInt(text) <= MOST;
    }
}
