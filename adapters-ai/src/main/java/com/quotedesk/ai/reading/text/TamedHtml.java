package com.quotedesk.ai.reading.text;

import java.util.Locale;

/**
 * HTML that is no more work to take apart than what people write: tags up to a number, attributes
 * up to a length, no remarks. Short HTML stays as it is.
 *
 * @param cut whether something was left out that a person might have seen
 */
record TamedHtml(String html, boolean cut) {

    /** What is shorter costs little, whatever it holds. */
    private static final int SHORT = 200_000;

    private static final int MAX_TAGS = 60_000;
    private static final int MAX_LENGTH = 2_000_000;

    /** The longest tag that is kept with its attributes; pictures in the text are longer. */
    private static final int MAX_TAG = 8_000;

    private static final int MAX_NAME = 20;
    private static final String REMARK = "<!--";

    static TamedHtml of(String html) {
        return html.length() <= SHORT ? new TamedHtml(html, false) : tamed(html);
    }

    private static TamedHtml tamed(String html) {
        var out = new StringBuilder(Math.min(html.length(), MAX_LENGTH));
        boolean cut = false;
        int tags = 0;
        int i = 0;
        while (i < html.length()) {
            int open = html.indexOf('<', i);
            int end = open < 0 ? html.length() : open;
            if (tags++ >= MAX_TAGS || out.length() + end - i > MAX_LENGTH) {
                return new TamedHtml(out.toString(), true);
            }
            out.append(html, i, end);
            if (open < 0) {
                break;
            }
            if (html.startsWith(REMARK, open)) {
                int close = html.indexOf("-->", open);
                i = close < 0 ? html.length() : close + 3;
                continue;
            }
            int close = isTag(html, open) ? html.indexOf('>', open) : open;
            if (close < 0) {
                close = html.length() - 1;
            }
            if (close - open < MAX_TAG) {
                out.append(html, open, close + 1);
            } else {
                var name = name(html, open + 1);
                out.append('<').append(name).append('>');
                cut |= !name.equals("img");
            }
            i = close + 1;
        }
        return new TamedHtml(out.toString(), cut);
    }

    private static boolean isTag(String html, int open) {
        return open + 1 < html.length()
                && (Character.isLetter(html.charAt(open + 1)) || html.charAt(open + 1) == '/');
    }

    private static String name(String html, int from) {
        int end = html.charAt(from) == '/' ? from + 1 : from;
        while (end < html.length()
                && end - from < MAX_NAME
                && Character.isLetterOrDigit(html.charAt(end))) {
            end++;
        }
        return html.substring(from, end).toLowerCase(Locale.ROOT);
    }
}
