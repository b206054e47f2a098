package com.quotedesk.ai.reading.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Days of the calendar out of numbers; what is no day is none. */
final class Calendar {

    private Calendar() {}

    static List<Integer> parts(String raw) {
        var parts = new ArrayList<Integer>();
        int from = 0;
        for (int i = 0; i <= raw.length(); i++) {
            if (i == raw.length() || raw.charAt(i) == '.') {
                number(raw.substring(from, i)).ifPresent(parts::add);
                from = i + 1;
            }
        }
        return raw.indexOf(',') >= 0 || raw.indexOf(' ') >= 0 ? List.of() : List.copyOf(parts);
    }

    static Optional<Integer> number(String digits) {
        boolean plain =
                !digits.isEmpty()
                        && digits.length() <= 4
                        && digits.chars().allMatch(Character::isDigit);
        return plain ? Optional.of(Integer.parseInt(digits)) : Optional.empty();
    }

    static @Nullable LocalDate ymd(List<Integer> parts) {
        int a = parts.get(0);
        int b = parts.get(1);
        int c = parts.get(2);
        if (a > 1900) {
            return date(a, b, c);
        }
        int year = c < 100 ? 2000 + c : c;
        if (b > 12 && a <= 12) {
            return date(year, a, b);
        }
        return date(year, b, a);
    }

    static @Nullable LocalDate date(int year, int month, int day) {
        if (year < 2000 || year > 2100) {
            return null;
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
