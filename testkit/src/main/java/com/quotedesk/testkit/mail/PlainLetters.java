package com.quotedesk.testkit.mail;

import com.quotedesk.application.mail.MailComposer;
import com.quotedesk.application.mail.TemplateEngine;
import com.quotedesk.domain.mail.LetterKind;
import com.quotedesk.domain.mail.LetterText;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.shared.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Letters as their values, one after the other, and mails as their Message-ID and text. */
public final class PlainLetters implements TemplateEngine, MailComposer {

    private final List<Letter> composed = new ArrayList<>();

    /** Every letter that was composed. */
    public List<Letter> composed() {
        return List.copyOf(composed);
    }

    @Override
    public LetterText standard(LetterKind kind, Language language) {
        return new LetterText(kind.code() + " " + language.code(), "", "");
    }

    /** A template that asks for {@code {{nothing}}} is wrong. */
    @Override
    public Result fill(LetterText template, Map<String, Object> values) {
        if (template.text().contains("{{nothing}}")) {
            return new Result.Faulty(Part.TEXT, 1, "nothing");
        }
        return new Result.Filled(
                new LetterText(
                        template.subject() + " " + values.get("number"),
                        template.text() + new TreeMap<>(values),
                        template.html()));
    }

    @Override
    public Bytes compose(Letter letter) {
        composed.add(letter);
        var mail = "Message-ID: <" + letter.messageId() + ">\n\n" + letter.words().text();
        return Bytes.owning(mail.getBytes(StandardCharsets.UTF_8));
    }
}
