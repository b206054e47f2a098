package com.quotedesk.email.mail;

import com.quotedesk.domain.mail.Header;
import com.quotedesk.domain.mail.MailAddress;
import com.quotedesk.domain.mail.MailDefect;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.james.mime4j.stream.Field;
import org.jspecify.annotations.Nullable;

/** The header fields of one message or part, and what is to be read from them. */
final class HeaderFields {

    /** One char of {@code value} for each byte, unfolded. */
    private record RawHeader(String name, String value) {}

    private final List<RawHeader> fields = new ArrayList<>();
    private final Allowance allowance;
    private final Defects defects;
    private int bytes;

    HeaderFields(Allowance allowance, Defects defects) {
        this.allowance = allowance;
        this.defects = defects;
    }

    void add(Field field) {
        var raw = field.getRaw();
        var limits = allowance.limits();
        var latin =
                raw == null
                        ? field.getName() + ":" + field.getBody()
                        : new String(raw.toByteArray(), StandardCharsets.ISO_8859_1);
        if (fields.size() >= limits.headerFields()
                || bytes + latin.length() > limits.headerBytes()) {
            allowance.markExceeded();
            return;
        }
        bytes += latin.length();
        if (latin.length() > limits.fieldBytes() + 2) {
            allowance.markExceeded();
            latin = latin.substring(0, limits.fieldBytes());
        }
        int colon = latin.indexOf(':');
        if (colon > 0) {
            fields.add(
                    new RawHeader(
                            HeaderText.clean(latin.substring(0, colon)),
                            unfolded(latin.substring(colon + 1))));
        }
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    List<Header> decoded() {
        return fields.stream().map(field -> new Header(field.name(), text(field.value()))).toList();
    }

    /** The raw value of the first field of that name. */
    Optional<String> raw(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(RawHeader::value)
                .findFirst();
    }

    String text(String name, String otherwise) {
        return raw(name).map(this::text).orElse(otherwise);
    }

    List<MailAddress> addresses(String name) {
        var all = new ArrayList<MailAddress>();
        for (var field : fields) {
            if (field.name().equalsIgnoreCase(name)) {
                int left = allowance.limits().addresses() - all.size();
                var parsed = AddressList.parse(field.value(), left);
                if (!parsed.complete()) {
                    allowance.markExceeded();
                }
                all.addAll(parsed.addresses());
            }
        }
        return all;
    }

    @Nullable MailAddress from() {
        var all = addresses("From");
        if (!all.isEmpty()) {
            return all.getFirst();
        }
        defects.add(MailDefect.NO_SENDER);
        return null;
    }

    @Nullable OffsetDateTime date() {
        var written = raw("Date");
        var date = written.flatMap(MailDate::parse);
        if (date.isEmpty()) {
            defects.add(MailDefect.NO_DATE);
            written.ifPresent(broken -> defects.add(MailDefect.BROKEN_HEADER));
        }
        return date.orElse(null);
    }

    List<String> ids(String name) {
        return raw(name)
                .map(value -> MessageIds.parse(value, allowance.limits().references()))
                .orElse(List.of());
    }

    private String text(String raw) {
        var decoded = EncodedWords.decode(raw);
        if (decoded.unsure()) {
            defects.add(MailDefect.UNSURE_CHARSET);
        }
        return HeaderText.clean(decoded.text());
    }

    private static String unfolded(String folded) {
        return folded.replace("\r", "").replace("\n", "").strip();
    }
}
