package com.quotedesk.domain.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Everything a mail says that can be searched, in parts, files of text and mails within it. */
public final class MailTexts {

    private static final int LONGEST_FILE = 1 << 18;

    private MailTexts() {}

    public static List<String> of(MessageContent mail) {
        var texts = new ArrayList<String>();
        collect(mail, texts);
        return List.copyOf(texts);
    }

    private static void collect(MessageContent mail, List<String> texts) {
        mail.headers().forEach(header -> texts.add(header.name() + ": " + header.value()));
        if (mail.messageId() != null) {
            texts.add(mail.messageId());
        }
        collect(mail.body(), texts);
    }

    private static void collect(Part part, List<String> texts) {
        switch (part) {
            case Part.Multi multi -> multi.parts().forEach(one -> collect(one, texts));
            case Part.Text text -> texts.add(text.text());
            case Part.Html html -> texts.add(html.html());
            case Part.Embedded embedded -> collect(embedded.message(), texts);
            case Part.File file -> {
                boolean words =
                        file.mediaType().startsWith("text/")
                                || file.mediaType().startsWith("message/");
                if (words && file.content().size() <= LONGEST_FILE) {
                    texts.add(new String(file.content().toArray(), StandardCharsets.UTF_8));
                }
            }
        }
    }
}
