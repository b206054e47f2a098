package com.quotedesk.email.mail;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;

/** Counts what a piece of HTML would have a browser fetch from elsewhere. */
final class RemoteContent {

    private static final Set<String> SOURCES =
            Set.of("src", "srcset", "background", "poster", "data", "lowsrc", "dynsrc");

    private RemoteContent() {}

    /** Within the element and all below it. */
    static int in(Element element) {
        var counted = new int[1];
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof Element one) {
                        counted[0] += inAttributes(one) + inStyleSheet(one) + inLink(one);
                    }
                },
                element);
        return counted[0];
    }

    /** In the element's own attributes, style among them. */
    static int inAttributes(Element element) {
        int found = 0;
        for (var attribute : element.attributes()) {
            if (SOURCES.contains(attribute.getKey())) {
                found += isElsewhere(attribute.getValue()) ? 1 : 0;
            } else if (attribute.getKey().equals("style")) {
                found += inCss(attribute.getValue());
            }
        }
        return found;
    }

    private static int inStyleSheet(Element element) {
        return element.normalName().equals("style") ? inCss(element.data()) : 0;
    }

    private static int inLink(Element element) {
        var name = element.normalName();
        boolean fetches = name.equals("link") || name.equals("image") || name.equals("use");
        var target = element.hasAttr("href") ? element.attr("href") : element.attr("xlink:href");
        return fetches && isElsewhere(target) ? 1 : 0;
    }

    private static int inCss(String css) {
        var text = css.toLowerCase(Locale.ROOT);
        int found = 0;
        for (var start : new String[] {"url(", "@import", "image-set("}) {
            for (int at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
                int end = Math.min(text.length(), at + 300);
                found += text.substring(at, end).contains("//") ? 1 : 0;
            }
        }
        return found;
    }

    private static boolean isElsewhere(String address) {
        var start = address.strip().toLowerCase(Locale.ROOT);
        return start.startsWith("//") || start.startsWith("http") || start.startsWith("ftp");
    }
}
