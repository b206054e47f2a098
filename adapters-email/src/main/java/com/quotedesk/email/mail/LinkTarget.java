package com.quotedesk.email.mail;

import java.net.IDN;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a link of a mail leads.
 *
 * @param address in ASCII, as it is written into the page
 * @param place what a person is told: the host, or the address a mail would go to
 */
record LinkTarget(String address, String place) {

    private static final int LONGEST = 8_000;
    private static final Pattern HOST = Pattern.compile("[a-z0-9._-]{1,253}|\\[[0-9a-f:.]{2,45}]");

    /** Something that reads as an address: words with a dot and a top level of letters. */
    private static final Pattern DOMAIN =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,62}\\.[\\p{L}]{2,20}");

    /** The target; empty where it is none that a person may be led to. */
    static Optional<LinkTarget> of(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        // Browsers read over white space and controls within an address, so they are no disguise.
        var plain = new StringBuilder();
        written.chars().filter(c -> c > ' ' && c != 0x7f).forEach(c -> plain.append((char) c));
        var address = plain.toString();
        int colon = address.indexOf(':');
        var scheme = colon < 0 ? "" : address.substring(0, colon).toLowerCase(Locale.ROOT);
        return switch (scheme) {
            case "http", "https" -> web(scheme, address.substring(colon + 1));
            case "mailto", "tel" -> direct(scheme, address.substring(colon + 1));
            default -> Optional.empty();
        };
    }

    private static Optional<LinkTarget> web(String scheme, String rest) {
        // To browsers a backslash is a slash, and any number of them will do.
        int start = 0;
        while (start < rest.length() && "/\\".indexOf(rest.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < rest.length() && "/\\?#".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        var authority = rest.substring(start, end);
        var place = authority.substring(authority.lastIndexOf('@') + 1);
        int port = place.lastIndexOf(':');
        boolean ported = port > place.lastIndexOf(']');
        var host = ascii(ported ? place.substring(0, port) : place);
        if (!HOST.matcher(host).matches()) {
            return Optional.empty();
        }
        var number = ported ? place.substring(port + 1) : "";
        if (number.length() > 5 || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        var path = escaped(rest.substring(end).replace('\\', '/'));
        // The name before the @ is only there to be taken for the host.
        var address = scheme + "://" + host + (number.isEmpty() ? "" : ":" + number) + path;
        return Optional.of(new LinkTarget(address, host));
    }

    private static Optional<LinkTarget> direct(String scheme, String rest) {
        int query = rest.indexOf('?');
        // Whatever else a mail wants written for us is left out.
        var to = query < 0 ? rest : rest.substring(0, query);
        return to.isEmpty()
                ? Optional.empty()
                : Optional.of(new LinkTarget(scheme + ":" + escaped(to), unescaped(to)));
    }

    private static String ascii(String host) {
        try {
            return IDN.toASCII(unescaped(host), IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException none) {
            return "";
        }
    }

    /** Whether the text over the link says itself where it leads. */
    boolean isNamedIn(String html) {
        return text(html).contains(place.toLowerCase(Locale.ROOT));
    }

    /** Whether the text over the link names a place, and another one. */
    boolean isContradictedBy(String html) {
        return !isNamedIn(html) && DOMAIN.matcher(text(html)).find();
    }

    private static String text(String html) {
        return html.replaceAll("<[^>]*>", "").toLowerCase(Locale.ROOT);
    }

    /** Undoes percent escapes; text with broken ones is left as it is. */
    static String unescaped(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return text;
        }
    }

    /**
     * Escapes what is not allowed in an address; percent signs are left, as they escape already.
     */
    private static String escaped(String path) {
        var escaped = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b > ' ' && b < 0x7f && "\"'<>\\^`{|}".indexOf(b) < 0;
            if (plain) {
                escaped.append((char) b);
            } else {
                escaped.append('%').append(String.format("%02X", b));
            }
        }
        return escaped.toString();
    }
}
