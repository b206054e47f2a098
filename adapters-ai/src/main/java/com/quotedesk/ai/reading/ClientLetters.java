package com.quotedesk.ai.reading;

import com.quotedesk.ai.reading.text.Letter;
import com.quotedesk.ai.reading.text.Mail;
import com.quotedesk.application.reading.ReadingContext;
import java.util.ArrayList;
import java.util.List;

/**
 * Which letters of a mail are the client's.
 *
 * @param asker the letter of the one who asks us
 * @param all the letters with items, in reading order
 */
record ClientLetters(Letter asker, List<Letter> all) {

    static ClientLetters of(Mail mail, ReadingContext context) {
        var letters = new ArrayList<Letter>();
        letters.add(mail.outer());
        letters.addAll(mail.passedOn());
        int first = 0;
        while (first < letters.size() - 1 && isOwn(letters.get(first), context)) {
            first++;
        }
        return new ClientLetters(
                letters.get(first), List.copyOf(letters.subList(first, letters.size())));
    }

    static boolean isOwn(Letter letter, ReadingContext context) {
        var from = letter.from();
        return from != null && context.isOwn(from.address());
    }

    List<Letter> more() {
        return all.subList(1, all.size());
    }
}
