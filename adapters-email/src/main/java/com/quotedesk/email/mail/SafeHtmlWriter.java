package com.quotedesk.email.mail;

import com.quotedesk.application.mail.HtmlCleaner.SafeHtml;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Writes the allowed part of a tree of HTML, and counts the rest. */
final class SafeHtmlWriter implements NodeFilter {

    private static final int LONGEST_LINK_TEXT = 1_000;

    private final Map<String, String> pictures;
    private final int most;
    private final StringBuilder page = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    private @Nullable LinkTarget link;
    private int linkText;

    private int remote;
    private int removed;
    private int misleading;
    private boolean complete = true;

    /**
     * @param pictures the address of each picture of the mail by its Content-ID
     * @param most how many characters are written, some more for what is open then
     */
    SafeHtmlWriter(Map<String, String> pictures, int most) {
        this.pictures = Map.copyOf(pictures);
        this.most = most;
    }

    SafeHtml finish() {
        return new SafeHtml(page.toString(), remote, removed, misleading, complete);
    }

    void markCut() {
        complete = false;
    }

    void plain(String text) {
        if (!isFull()) {
            page.append("<pre>");
            append(text);
            page.append("</pre>");
        }
    }

    /** Begins a mail within the mail. */
    void heading(String subject, String from) {
        if (!isFull()) {
            page.append("<hr><p><strong>");
            append(subject);
            page.append("</strong><br>");
            append(from);
            page.append("</p>");
        }
    }

    /** Closes what is open after a part, wherever its writing stopped. */
    void endPart() {
        while (!open.isEmpty()) {
            close();
        }
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (isFull()) {
            return FilterResult.STOP;
        }
        if (node instanceof TextNode text && !(node instanceof CDataNode)) {
            append(text.getWholeText());
            return FilterResult.CONTINUE;
        }
        return node instanceof Element element ? element(element) : FilterResult.SKIP_ENTIRELY;
    }

    private FilterResult element(Element element) {
        var name = element.normalName();
        if (SafeTags.isDropped(element)) {
            removed += SafeTags.isSilent(name) ? 0 : 1;
            remote += RemoteContent.in(element);
            return FilterResult.SKIP_ENTIRELY;
        }
        if (name.equals("img")) {
            picture(element);
            return FilterResult.SKIP_ENTIRELY;
        }
        remote += RemoteContent.inAttributes(element);
        if (SafeTags.isVoid(name)) {
            page.append('<').append(name).append('>');
            return FilterResult.SKIP_ENTIRELY;
        }
        if (name.equals("a")) {
            anchor(element);
        } else if (SafeTags.isAllowed(name)) {
            page.append('<').append(name);
            SafeTags.attributes(element, this::attribute);
            page.append('>');
            open.push("</" + name + ">");
        } else {
            removed += SafeTags.isSilent(name) ? 0 : 1;
            open.push("");
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element) {
            close();
        }
        return FilterResult.CONTINUE;
    }

    private void close() {
        var end = open.pop();
        page.append(end);
        if (end.equals("</a>") && link != null) {
            // Anybody can write anything over a link, so it is said where it leads.
            int shownEnd = Math.min(page.length() - end.length(), linkText + LONGEST_LINK_TEXT);
            var shown = page.substring(Math.min(linkText, shownEnd), shownEnd);
            if (!link.isNamedIn(shown)) {
                page.append(" <small>[");
                append(link.place());
                page.append("]</small>");
            }
            misleading += link.isContradictedBy(shown) ? 1 : 0;
            link = null;
        }
    }

    private void anchor(Element element) {
        var target = LinkTarget.of(element.attr("href"));
        if (target.isEmpty() || link != null) {
            removed += element.hasAttr("href") ? 1 : 0;
            open.push("");
            return;
        }
        link = target.get();
        page.append("<a");
        attribute("href", link.address());
        attribute("title", link.address());
        attribute("rel", "noopener noreferrer nofollow");
        attribute("target", "_blank");
        page.append('>');
        linkText = page.length();
        open.push("</a>");
    }

    private void picture(Element element) {
        var source = element.attr("src").strip();
        int colon = source.indexOf(':');
        var scheme = colon < 0 ? "" : source.substring(0, colon);
        var own =
                scheme.equalsIgnoreCase("cid")
                        ? pictures.get(LinkTarget.unescaped(source.substring(colon + 1)))
                        : null;
        int fetched = RemoteContent.inAttributes(element);
        remote += fetched;
        if (own == null) {
            removed += fetched == 0 ? 1 : 0;
            var alt = element.attr("alt").strip();
            if (!alt.isEmpty()) {
                page.append("<em>[");
                append(alt);
                page.append("]</em>");
            }
            return;
        }
        page.append("<img");
        attribute("src", own);
        attribute("alt", element.attr("alt"));
        SafeTags.attributes(element, this::attribute);
        page.append('>');
    }

    private void attribute(String name, String value) {
        page.append(' ').append(name).append("=\"");
        append(value);
        page.append('"');
    }

    private boolean isFull() {
        if (page.length() < most) {
            return false;
        }
        complete = false;
        return true;
    }

    /**
     * Text is escaped for every place at once; what is not seen but turns text around is dropped.
     */
    private void append(String text) {
        for (int i = 0; i < text.length() && !isFull(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> page.append("&lt;");
                case '>' -> page.append("&gt;");
                case '&' -> page.append("&amp;");
                case '"' -> page.append("&quot;");
                case '\'' -> page.append("&#39;");
                case '`' -> page.append("&#96;");
                case '\n', '\t' -> page.append(c);
                default -> {
                    if (!Character.isISOControl(c) && !turnsAround(c)) {
                        page.append(c);
                    }
                }
            }
        }
    }

    private static boolean turnsAround(char c) {
        return (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
    }
}
