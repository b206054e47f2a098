package com.quotedesk.email.mail;

/**
 * Walks through {@code value; name=parameter; name="parameter"}. Forgives what mailers get wrong:
 * missing quotes around spaces and encoded words, a missing closing quote, empty parameters.
 */
final class ParameterScanner {

    private static final int LONGEST_WORD = 998;

    private final String raw;
    private final String value;
    private int at;
    private String name = "";
    private String parameter = "";

    ParameterScanner(String raw) {
        this.raw = raw;
        this.value = withoutComments(upToSemicolon());
    }

    String value() {
        return value;
    }

    String name() {
        return name;
    }

    String parameter() {
        return parameter;
    }

    /** Goes on to the next parameter; false when there is none. */
    boolean next() {
        while (at < raw.length()) {
            int start = at;
            while (at < raw.length() && raw.charAt(at) != '=' && raw.charAt(at) != ';') {
                at++;
            }
            if (at < raw.length() && raw.charAt(at) == '=') {
                name = withoutComments(raw.substring(start, at)).strip();
                at++;
                parameter = readParameter();
                if (!name.isEmpty()) {
                    return true;
                }
            } else {
                at++;
            }
        }
        return false;
    }

    private String readParameter() {
        while (at < raw.length() && Character.isWhitespace(raw.charAt(at))) {
            at++;
        }
        if (at < raw.length() && raw.charAt(at) == '"') {
            at++;
            var quoted = quoted();
            upToSemicolon();
            return quoted;
        }
        return upToSemicolon().strip();
    }

    private String quoted() {
        var text = new StringBuilder();
        while (at < raw.length() && raw.charAt(at) != '"') {
            char c = raw.charAt(at++);
            boolean escapes = c == '\\' && at < raw.length() && "\"\\".indexOf(raw.charAt(at)) >= 0;
            text.append(escapes ? raw.charAt(at++) : c);
        }
        at++;
        return text.toString();
    }

    /** Reads on behind the next semicolon. One within an encoded word belongs to the word. */
    private String upToSemicolon() {
        int start = Math.min(at, raw.length());
        int end = start;
        while (end < raw.length() && raw.charAt(end) != ';') {
            int word = raw.startsWith("=?", end) ? endOfWord(end) : -1;
            end = word > 0 ? word : end + 1;
        }
        at = end + 1;
        return raw.substring(start, end);
    }

    private int endOfWord(int start) {
        int reach = Math.min(raw.length(), start + LONGEST_WORD);
        int charset = raw.indexOf('?', start + 2, reach);
        if (charset < 0) {
            return -1;
        }
        int close = raw.indexOf("?=", Math.min(reach, charset + 3), reach);
        return close < 0 ? -1 : close + 2;
    }

    private static String withoutComments(String text) {
        if (text.indexOf('(') < 0) {
            return text;
        }
        var rest = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')' && depth > 0) {
                depth--;
            } else if (depth == 0) {
                rest.append(c);
            }
        }
        return rest.toString();
    }
}
