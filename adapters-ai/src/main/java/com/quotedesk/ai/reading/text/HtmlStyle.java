package com.quotedesk.ai.reading.text;

import com.quotedesk.ai.reading.words.Fold;
import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Tells which elements of an HTML part nobody sees, and which are struck out. */
final class HtmlStyle {

    private static final int MAX_SHEET = 100_000;
    private static final Set<String> WHITE =
            Set.of("#fff", "#ffffff", "white", "rgb(255,255,255)", "#fefefe");

    private final Set<String> hiddenClasses = new HashSet<>();
    private final Set<String> struckClasses = new HashSet<>();

    HtmlStyle(Document html) {
        for (var sheet : html.select("style")) {
            var css = Fold.of(sheet.data());
            readSheet(css.substring(0, Math.min(css.length(), MAX_SHEET)));
        }
    }

    private void readSheet(String css) {
        int from = 0;
        while (true) {
            int open = css.indexOf('{', from);
            int close = open < 0 ? -1 : css.indexOf('}', open);
            if (close < 0) {
                return;
            }
            var selector = css.substring(from, open).strip();
            var rule = squeeze(css.substring(open + 1, close));
            int point = selector.lastIndexOf('.');
            boolean plain =
                    point >= 0 && selector.substring(point + 1).chars().allMatch(this::isName);
            if (plain && hides(rule)) {
                hiddenClasses.add(selector.substring(point + 1));
            }
            if (plain && strikes(rule)) {
                struckClasses.add(selector.substring(point + 1));
            }
            from = close + 1;
        }
    }

    private boolean isName(int c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_';
    }

    boolean isHidden(Element element) {
        var style = squeeze(Fold.of(element.attr("style")));
        return element.hasAttr("hidden")
                || hides(style)
                || isWhiteOnWhite(element, style)
                || element.classNames().stream().anyMatch(c -> hiddenClasses.contains(Fold.of(c)));
    }

    boolean isStruck(Element element) {
        var name = element.normalName();
        return name.equals("s")
                || name.equals("del")
                || name.equals("strike")
                || strikes(squeeze(Fold.of(element.attr("style"))))
                || element.classNames().stream().anyMatch(c -> struckClasses.contains(Fold.of(c)));
    }

    private static boolean hides(String style) {
        return style.contains("display:none")
                || style.contains("visibility:hidden")
                || style.contains("mso-hide:all")
                || has(style, "opacity:0")
                || has(style, "font-size:0")
                || has(style, "font-size:0px")
                || has(style, "font-size:0pt")
                || has(style, "font-size:1px")
                || has(style, "font-size:1pt")
                || (has(style, "max-height:0") || has(style, "max-height:0px"))
                || ((has(style, "height:0") || has(style, "height:0px"))
                        && style.contains("overflow:hidden"))
                || style.contains("left:-9999")
                || style.contains("text-indent:-9999");
    }

    private static boolean strikes(String style) {
        return style.contains("line-through");
    }

    /** Whether the style holds exactly this declaration, and not only its beginning. */
    private static boolean has(String style, String declaration) {
        int at = style.indexOf(declaration);
        while (at >= 0) {
            int end = at + declaration.length();
            boolean start = at == 0 || style.charAt(at - 1) == ';';
            if (start
                    && (end == style.length()
                            || style.charAt(end) == ';'
                            || style.charAt(end) == '!')) {
                return true;
            }
            at = style.indexOf(declaration, end);
        }
        return false;
    }

    private static boolean isWhiteOnWhite(Element element, String style) {
        boolean white =
                WHITE.stream().anyMatch(c -> has(style, "color:" + c))
                        || (element.normalName().equals("font")
                                && WHITE.contains(Fold.of(element.attr("color"))));
        if (!white) {
            return false;
        }
        for (Element e = element; e != null; e = e.parent()) {
            var own = squeeze(Fold.of(e.attr("style")));
            boolean painted =
                    own.contains("background")
                            && WHITE.stream()
                                    .noneMatch(
                                            c ->
                                                    own.contains("background:" + c)
                                                            || own.contains(
                                                                    "background-color:" + c));
            boolean attribute = e.hasAttr("bgcolor") && !WHITE.contains(Fold.of(e.attr("bgcolor")));
            if (painted || attribute) {
                return false;
            }
        }
        return true;
    }

    private static String squeeze(String style) {
        var out = new StringBuilder();
        for (int i = 0; i < style.length(); i++) {
            if (!Fold.isSpace(style.charAt(i))) {
                out.append(style.charAt(i));
            }
        }
        return out.toString();
    }
}
