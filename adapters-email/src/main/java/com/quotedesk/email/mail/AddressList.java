package com.quotedesk.email.mail;

import com.quotedesk.domain.mail.MailAddress;
import com.quotedesk.domain.shared.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads From, To and their like in one pass, taking what can be taken: what is no address is left
 * out, the rest of the field counts on.
 */
final class AddressList {

    private final String raw;
    private final int limit;
    private final boolean quotesCount;
    private final List<MailAddress> addresses = new ArrayList<>();

    private final StringBuilder outside = new StringBuilder();
    private final StringBuilder comment = new StringBuilder();
    private @Nullable StringBuilder angle;
    private boolean complete = true;

    private AddressList(String raw, int limit, boolean quotesCount) {
        this.raw = raw;
        this.limit = limit;
        this.quotesCount = quotesCount;
    }

    /**
     * @param complete whether the field holds no more than the limit
     */
    record Parsed(List<MailAddress> addresses, boolean complete) {}

    static Parsed parse(String raw, int limit) {
        var list = new AddressList(raw, limit, true);
        if (!list.scan()) {
            // A quote that never closes would swallow the rest of the field.
            list = new AddressList(raw, limit, false);
            list.scan();
        }
        if (list.addresses.isEmpty() && EncodedWords.isIn(raw)) {
            // Some mailers encode the whole field, address and all.
            var decoded = EncodedWords.decode(raw).text().getBytes(StandardCharsets.UTF_8);
            list = new AddressList(new String(decoded, StandardCharsets.ISO_8859_1), limit, false);
            list.scan();
        }
        return new Parsed(list.addresses, list.complete);
    }

    /** False when a quote is left open. */
    private boolean scan() {
        boolean quoted = false;
        int depth = 0;
        boolean inAngle = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\\' && (quoted || depth > 0) && i + 1 < raw.length()) {
                i++;
                (depth > 0 ? comment : outside).append(raw.charAt(i));
            } else if (c == '"' && quotesCount && depth == 0 && !inAngle) {
                quoted = !quoted;
            } else if (quoted) {
                outside.append(c);
            } else if (c == '(' && !inAngle) {
                depth++;
            } else if (c == ')' && depth > 0) {
                depth--;
            } else if (depth > 0) {
                comment.append(c);
            } else if (c == '<') {
                inAngle = true;
                angle = new StringBuilder();
            } else if (c == '>') {
                inAngle = false;
            } else if ((c == ',' && !isRoute(inAngle)) || c == ';') {
                inAngle = false;
                finish();
            } else if (c == ':' && !inAngle && outside.indexOf("@") < 0) {
                outside.setLength(0);
            } else if (inAngle && angle != null) {
                angle.append(c);
            } else {
                outside.append(c);
            }
        }
        finish();
        return !quoted;
    }

    /** Source routes, {@code <@a,@b:c@d>}, are the only place of a comma within an address. */
    private boolean isRoute(boolean inAngle) {
        return inAngle && angle != null && angle.indexOf("@") == 0;
    }

    private void finish() {
        if (addresses.size() >= limit) {
            complete &= outside.isEmpty() && angle == null;
        } else {
            read().ifPresent(addresses::add);
        }
        outside.setLength(0);
        comment.setLength(0);
        angle = null;
    }

    private Optional<MailAddress> read() {
        if (angle != null) {
            var written = angle.toString();
            var address = address(written.substring(written.lastIndexOf(':') + 1));
            if (address.isPresent()) {
                return address.map(found -> new MailAddress(name(outside.toString()), found));
            }
        }
        var text = outside.toString().strip();
        var whole = address(text);
        if (whole.isPresent()) {
            return whole.map(found -> new MailAddress(name(comment.toString()), found));
        }
        for (var word : text.split("\\s+", -1)) {
            var address = word.indexOf('@') > 0 ? address(word) : Optional.<EmailAddress>empty();
            if (address.isPresent()) {
                return Optional.of(new MailAddress(name(text.replace(word, " ")), address.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<EmailAddress> address(String written) {
        int start = 0;
        int end = written.length();
        while (start < end && " \t'\"[=<".indexOf(written.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && " \t'\"].>".indexOf(written.charAt(end - 1)) >= 0) {
            end--;
        }
        var text = written.substring(start, end);
        // Encoded words are no part of an address, though some servers decode them there.
        return EncodedWords.isIn(written) ? Optional.empty() : EmailAddress.parse(unicode(text));
    }

    private static @Nullable String name(String written) {
        var plain = HeaderText.plain(EncodedWords.decode(written).text());
        if (plain.length() >= 2 && "'\"".indexOf(plain.charAt(0)) >= 0) {
            boolean closed = plain.charAt(plain.length() - 1) == plain.charAt(0);
            plain = closed ? plain.substring(1, plain.length() - 1).strip() : plain;
        }
        return plain.isEmpty() ? null : plain;
    }

    private static String unicode(String latin) {
        return TextDecoder.decode(latin.getBytes(StandardCharsets.ISO_8859_1), null).text();
    }
}
