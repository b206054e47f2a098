package com.quotedesk.email.mail;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads Date fields: RFC 5322 with its obsolete zones, and what mailers make of it. */
final class MailDate {

    private static final int MAX_LENGTH = 200;

    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");

    private static final Pattern RFC =
            Pattern.compile(
                    "(?:[a-z]+\\.?\\s*,?\\s+)?(\\d{1,2})[\\s-]+([a-z]{3})[a-z]*\\.?[\\s-]+(\\d{2,4})"
                            + "[\\s,]+(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2})(?:\\.\\d+)?)?\\s*(.*)");

    private static final Pattern ASCTIME =
            Pattern.compile(
                    "[a-z]{3}\\s+(?<month>[a-z]{3})\\s+(?<day>\\d{1,2})\\s+(?<hour>\\d{1,2}):(?<minute>\\d{2})"
                            + ":(?<second>\\d{2})\\s+(?<zone>.*?)\\s*(?<year>\\d{4})");

    private static final Pattern ISO =
            Pattern.compile(
                    "(\\d{4})-(\\d{2})-(\\d{2})[t ](\\d{2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?\\s*(.*)");

    private static final Pattern NUMERIC_ZONE =
            Pattern.compile("(?:gmt|utc?)?\\s*([+-])(\\d{1,2}):?(\\d{2})\\b.*");

    private static final Map<String, Integer> NAMED_ZONES =
            Map.of(
                    "est", -5, "edt", -4, "cst", -6, "cdt", -5, "mst", -7, "mdt", -6, "pst", -8,
                    "pdt", -7, "msk", 3);

    private MailDate() {}

    static Optional<OffsetDateTime> parse(String raw) {
        if (raw.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        var text = COMMENT.matcher(raw).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        try {
            return read(text);
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<OffsetDateTime> read(String text) {
        var rfc = RFC.matcher(text);
        if (rfc.matches()) {
            return at(year(rfc.group(3)), month(rfc.group(2)), rfc.group(1), rfc, 4, rfc.group(7));
        }
        var iso = ISO.matcher(text);
        if (iso.matches()) {
            int month = Integer.parseInt(iso.group(2));
            return at(year(iso.group(1)), month, iso.group(3), iso, 4, iso.group(7));
        }
        var asctime = ASCTIME.matcher(text);
        if (asctime.matches()) {
            return at(
                    year(asctime.group("year")),
                    month(asctime.group("month")),
                    asctime.group("day"),
                    asctime,
                    3,
                    asctime.group("zone"));
        }
        return Optional.empty();
    }

    private static Optional<OffsetDateTime> at(
            int year, int month, String day, Matcher time, int hourGroup, String zone) {
        var second = time.group(hourGroup + 2);
        var local =
                LocalDateTime.of(
                        year,
                        month,
                        Integer.parseInt(day),
                        Integer.parseInt(time.group(hourGroup)),
                        Integer.parseInt(time.group(hourGroup + 1)),
                        // A leap second is no time that can be held.
                        second == null ? 0 : Math.min(59, Integer.parseInt(second)));
        return Optional.of(local.atOffset(offset(zone.strip())));
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return switch (digits.length()) {
            case 2 -> year < 50 ? 2000 + year : 1900 + year;
            case 3 -> 1900 + year;
            default -> year;
        };
    }

    private static int month(String name) {
        int at = MONTHS.indexOf(name);
        if (at < 0 || at % 3 != 0) {
            throw new DateTimeException("no month: " + name);
        }
        return at / 3 + 1;
    }

    /** RFC 5322 lets an unknown zone count as UTC. */
    private static ZoneOffset offset(String zone) {
        var numeric = NUMERIC_ZONE.matcher(zone);
        if (numeric.matches()) {
            int sign = numeric.group(1).equals("-") ? -1 : 1;
            return ZoneOffset.ofHoursMinutes(
                    sign * Integer.parseInt(numeric.group(2)),
                    sign * Integer.parseInt(numeric.group(3)));
        }
        int end = 0;
        while (end < zone.length() && Character.isLetter(zone.charAt(end))) {
            end++;
        }
        return ZoneOffset.ofHours(NAMED_ZONES.getOrDefault(zone.substring(0, end), 0));
    }
}
