package com.quotedesk.email.mail;

import java.util.Set;
import java.util.function.BiConsumer;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Which tags and attributes of a mail are shown. What is not named here is not. */
final class SafeTags {

    private static final Set<String> ALLOWED =
            Set.of(
                    "abbr",
                    "address",
                    "article",
                    "aside",
                    "b",
                    "blockquote",
                    "center",
                    "cite",
                    "code",
                    "col",
                    "colgroup",
                    "dd",
                    "del",
                    "div",
                    "dl",
                    "dt",
                    "em",
                    "figcaption",
                    "figure",
                    "footer",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "header",
                    "i",
                    "ins",
                    "kbd",
                    "li",
                    "main",
                    "mark",
                    "ol",
                    "p",
                    "pre",
                    "q",
                    "s",
                    "samp",
                    "section",
                    "small",
                    "span",
                    "strike",
                    "strong",
                    "sub",
                    "sup",
                    "table",
                    "tbody",
                    "td",
                    "tfoot",
                    "th",
                    "thead",
                    "tr",
                    "tt",
                    "u",
                    "ul",
                    "caption");

    private static final Set<String> VOID = Set.of("br", "hr", "wbr");

    /** Tags that go with all that is in them. */
    private static final Set<String> DROPPED =
            Set.of(
                    "script",
                    "style",
                    "head",
                    "title",
                    "template",
                    "noscript",
                    "iframe",
                    "frame",
                    "frameset",
                    "noframes",
                    "object",
                    "embed",
                    "applet",
                    "audio",
                    "video",
                    "source",
                    "track",
                    "canvas",
                    "base",
                    "meta",
                    "link",
                    "param",
                    "area",
                    "map",
                    "noembed",
                    "xmp",
                    "plaintext",
                    "portal",
                    "input",
                    "isindex",
                    "bgsound",
                    "image",
                    "svg",
                    "math",
                    "dialog",
                    "select",
                    "textarea",
                    "keygen",
                    "slot");

    /** Tags that mean nothing to who looks at the page. */
    private static final Set<String> SILENT =
            Set.of(
                    "#root", "html", "head", "body", "font", "a", "nav", "picture", "big", "time",
                    "label");

    private static final int MOST_SPANNED = 100;
    private static final int LONGEST = 9999;

    private SafeTags() {}

    static boolean isAllowed(String name) {
        return ALLOWED.contains(name);
    }

    static boolean isVoid(String name) {
        return VOID.contains(name);
    }

    static boolean isSilent(String name) {
        return SILENT.contains(name);
    }

    /** Whether the tag goes with its content; all that is no HTML, SVG first, does. */
    static boolean isDropped(Element element) {
        return DROPPED.contains(element.normalName())
                || !element.tag().namespace().equals(Parser.NamespaceHtml);
    }

    /** Hands on what is allowed of the attributes. */
    static void attributes(Element element, BiConsumer<String, String> write) {
        for (var attribute : element.attributes()) {
            var name = attribute.getKey();
            var value = attribute.getValue().strip();
            switch (name) {
                case "style" -> {
                    var style = SafeStyle.of(value);
                    if (!style.isEmpty()) {
                        write.accept(name, style);
                    }
                }
                case "colspan", "rowspan" -> number(name, value, 1, MOST_SPANNED, write);
                case "border", "cellpadding", "cellspacing" ->
                        number(name, value, 0, MOST_SPANNED, write);
                case "start", "value" -> number(name, value, 0, LONGEST, write);
                case "width", "height" -> {
                    boolean share = value.endsWith("%");
                    number(
                            name,
                            share ? value.substring(0, value.length() - 1) : value,
                            1,
                            share ? MOST_SPANNED : LONGEST,
                            (key, length) -> write.accept(key, share ? length + "%" : length));
                }
                case "align", "valign", "dir" -> {
                    if (value.length() <= 10 && value.chars().allMatch(Character::isLetter)) {
                        write.accept(name, value);
                    }
                }
                case "bgcolor" -> {
                    if (SafeStyle.isColour(value)) {
                        write.accept(name, value);
                    }
                }
                default -> {}
            }
        }
    }

    private static void number(
            String name, String value, int least, int most, BiConsumer<String, String> write) {
        boolean digits =
                !value.isEmpty()
                        && value.length() <= 6
                        && value.chars().allMatch(c -> c >= '0' && c <= '9');
        if (digits) {
            int number = Math.clamp(Integer.parseInt(value), least, most);
            write.accept(name, String.valueOf(number));
        }
    }
}
