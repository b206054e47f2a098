package com.quotedesk.bootstrap.doctor;

import com.quotedesk.email.mail.Finding;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** What the doctor says, in Russian or English: the texts stand in doctor.properties. */
final class Words {

    private final ResourceBundle texts;

    private Words(ResourceBundle texts) {
        this.texts = texts;
    }

    /**
     * @param language Russian where it begins with ru, English else
     */
    static Words in(@Nullable String language) {
        boolean russian = language != null && language.toLowerCase(Locale.ROOT).startsWith("ru");
        return new Words(
                ResourceBundle.getBundle(
                        "com.quotedesk.bootstrap.doctor.doctor",
                        russian ? Locale.of("ru") : Locale.ROOT,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    String noMailbox() {
        return texts.getString("no-mailbox");
    }

    String mailbox(String name, String user, String host) {
        return filled("mailbox", name, user, host);
    }

    String wayOut(String from) {
        return filled("way-out", from);
    }

    String domain(String domain) {
        return filled("domain", domain);
    }

    String summary(boolean broken) {
        return texts.getString(broken ? "broken" : "works");
    }

    String line(Finding finding) {
        var mark =
                switch (finding.kind().level()) {
                    case FINE -> "  ok    ";
                    case DOUBTFUL -> "  look  ";
                    case BROKEN -> "  FAIL  ";
                };
        return mark + filled(finding.kind().name(), finding.details().toArray(String[]::new));
    }

    /** Replaced one by one: what a server said may hold anything. */
    private String filled(String key, String... values) {
        var text = texts.getString(key);
        var filled = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '{' && at + 2 < text.length() && text.charAt(at + 2) == '}') {
                int index = text.charAt(at + 1) - '0';
                filled.append(index < values.length ? values[index] : "");
                at += 3;
            } else {
                filled.append(c);
                at++;
            }
        }
        return filled.toString();
    }
}
