package com.quotedesk.email.mail;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the charset labels found in mails mean, the wrong spellings included. */
final class CharsetLabels {

    private static final Map<String, String> ALIASES =
            Map.ofEntries(
                    Map.entry("win-1251", "windows-1251"),
                    Map.entry("win1251", "windows-1251"),
                    Map.entry("windows1251", "windows-1251"),
                    Map.entry("windows_1251", "windows-1251"),
                    Map.entry("cp-1251", "windows-1251"),
                    Map.entry("x-cp1251", "windows-1251"),
                    Map.entry("ansi-1251", "windows-1251"),
                    Map.entry("1251", "windows-1251"),
                    Map.entry("win-1252", "windows-1252"),
                    Map.entry("windows1252", "windows-1252"),
                    Map.entry("cp-1252", "windows-1252"),
                    Map.entry("x-cp1252", "windows-1252"),
                    Map.entry("x-cp1250", "windows-1250"),
                    Map.entry("koi8r", "koi8-r"),
                    Map.entry("koi8", "koi8-r"),
                    Map.entry("koi-8", "koi8-r"),
                    Map.entry("koi-8-r", "koi8-r"),
                    Map.entry("x-koi8-r", "koi8-r"),
                    Map.entry("koi8u", "koi8-u"),
                    Map.entry("cp-866", "cp866"),
                    Map.entry("dos-866", "cp866"),
                    Map.entry("x-cp866", "cp866"),
                    Map.entry("x-mac-cyrillic", "x-maccyrillic"),
                    Map.entry("macintosh", "x-macroman"),
                    Map.entry("x-mac-roman", "x-macroman"),
                    Map.entry("utf8", "utf-8"),
                    Map.entry("utf_8", "utf-8"),
                    Map.entry("unicode-1-1-utf-8", "utf-8"),
                    Map.entry("utf-8mb4", "utf-8"),
                    Map.entry("iso-8859-8-i", "iso-8859-8"),
                    Map.entry("iso-8859-8-e", "iso-8859-8"),
                    Map.entry("iso-8859-6-i", "iso-8859-6"),
                    Map.entry("iso8859-1", "iso-8859-1"),
                    Map.entry("latin-1", "iso-8859-1"),
                    Map.entry("iso-gb2312", "gb18030"),
                    Map.entry("gb2312", "gb18030"),
                    Map.entry("gbk", "gb18030"),
                    Map.entry("x-gbk", "gb18030"),
                    Map.entry("ks_c_5601-1987", "x-windows-949"),
                    Map.entry("x-sjis", "windows-31j"),
                    Map.entry("shift_jis", "windows-31j"));

    /** The JDK searches long for a charset it lacks, and a mail can name thousands of them. */
    private static final Map<String, Charset> KNOWN = known();

    private CharsetLabels() {}

    /** The charset a label means; empty where nothing is known to be meant by it. */
    static Optional<Charset> resolve(String label) {
        var name = label.strip().toLowerCase(Locale.ROOT);
        // RFC 2231 lets an encoded word name its language behind the charset.
        int language = name.indexOf('*');
        if (language >= 0) {
            name = name.substring(0, language);
        }
        name = trimQuotes(name);
        return Optional.ofNullable(KNOWN.get(ALIASES.getOrDefault(name, name)));
    }

    private static Map<String, Charset> known() {
        var known = new HashMap<String, Charset>();
        for (var charset : Charset.availableCharsets().values()) {
            known.put(charset.name().toLowerCase(Locale.ROOT), charset);
            charset.aliases().forEach(alias -> known.put(alias.toLowerCase(Locale.ROOT), charset));
        }
        return Map.copyOf(known);
    }

    private static String trimQuotes(String name) {
        int start = 0;
        int end = name.length();
        while (start < end && isQuote(name.charAt(start))) {
            start++;
        }
        while (end > start && (isQuote(name.charAt(end - 1)) || name.charAt(end - 1) == ';')) {
            end--;
        }
        return name.substring(start, end).strip();
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }
}
