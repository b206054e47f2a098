package com.quotedesk.email.mail;

import com.quotedesk.application.mail.HtmlCleaner;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.mail.Part;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;

/**
 * Reads HTML as browsers do and writes what is allowed anew, tag by tag: what is written has no
 * byte of markup of the sender's.
 */
final class JsoupHtmlCleaner implements HtmlCleaner {

    /** Of one part; longer mails are made by machines, to be read by none. */
    private static final int MOST_CHARS = 1 << 20;

    private static final int MOST_WRITTEN = 2 << 20;

    /** What stands deeper is shown without its tags. */
    private static final int DEEPEST = 200;

    @Override
    public SafeHtml clean(MessageContent mail, Map<String, String> pictures) {
        var page = new SafeHtmlWriter(pictures, MOST_WRITTEN);
        part(mail.body(), page);
        return page.finish();
    }

    private static void part(Part part, SafeHtmlWriter page) {
        switch (part) {
            case Part.Multi multi when multi.isAlternative() -> alternative(multi.parts(), page);
            case Part.Multi multi -> multi.parts().forEach(one -> part(one, page));
            case Part.Text text -> page.plain(cut(text.text(), page));
            case Part.Html html -> html(cut(html.html(), page), page);
            case Part.Embedded embedded -> embedded(embedded.message(), page);
            case Part.File _ -> {}
        }
    }

    /** The last that can be shown is the sender's best. */
    private static void alternative(List<Part> parts, SafeHtmlWriter page) {
        for (int i = parts.size() - 1; i >= 0; i--) {
            if (!(parts.get(i) instanceof Part.File)) {
                part(parts.get(i), page);
                return;
            }
        }
    }

    private static void embedded(MessageContent message, SafeHtmlWriter page) {
        var from = message.from();
        page.heading(
                message.subject(),
                from == null ? "" : from.shown() + " <" + from.address().value() + ">");
        part(message.body(), page);
    }

    private static void html(String html, SafeHtmlWriter page) {
        var parser = Parser.htmlParser().setMaxDepth(DEEPEST);
        Element body = parser.parseInput(html, "");
        NodeTraversor.filter(page, body);
        page.endPart();
    }

    private static String cut(String text, SafeHtmlWriter page) {
        if (text.length() <= MOST_CHARS) {
            return text;
        }
        page.markCut();
        return text.substring(0, MOST_CHARS);
    }
}
