package com.quotedesk.ai.reading.text;

import com.quotedesk.ai.reading.numbers.NumberStyle;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.reading.Doubt;
import com.quotedesk.domain.reading.Language;
import java.util.List;

/**
 * A message as it is read: letters and files, in reading order.
 *
 * @param outer the mail itself
 * @param passedOn mails inside it, as text or attached, outermost first
 * @param doubts what was left out on the way
 */
public record Mail(
        MessageContent message,
        Letter outer,
        List<Letter> passedOn,
        List<FileText> files,
        Language language,
        NumberStyle numbers,
        List<Doubt> doubts) {

    public Mail {
        passedOn = List.copyOf(passedOn);
        files = List.copyOf(files);
        doubts = List.copyOf(doubts);
    }
}
