package com.quotedesk.ai.reading.model;

import com.quotedesk.domain.reading.Doubt;
import com.quotedesk.domain.reading.DoubtKind;
import com.quotedesk.domain.reading.Evidence;
import com.quotedesk.domain.reading.Found;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps of a model's answer what the message shows, and counts what it does not. */
final class Checked {

    /** How sure a value is that only a model read; the rules are surer of what they know. */
    static final double CONFIDENCE = 0.75;

    private static final int LONGEST_NUMBER = 20;

    private final Script script;
    private final List<Doubt> invented = new ArrayList<>();

    Checked(Script script) {
        this.script = script;
    }

    /** A doubt for each value that was thrown away. */
    List<Doubt> invented() {
        return List.copyOf(invented);
    }

    @Nullable Found<String> text(int line, @Nullable String words) {
        if (words == null || words.isBlank()) {
            return null;
        }
        return kept(words.strip(), script.place(line, words.strip()), words);
    }

    @Nullable Found<String> text(@Nullable String words) {
        if (words == null || words.isBlank()) {
            return null;
        }
        return kept(words.strip(), script.anywhere(words.strip()), words);
    }

    /** A number above zero that its line shows. */
    @Nullable Found<BigDecimal> number(int line, @Nullable String digits) {
        var value = positive(digits);
        if (digits == null || value == null) {
            return digits == null ? null : thrownAway(digits);
        }
        return kept(value, script.place(line, value), digits);
    }

    /** A number above zero that any line shows. */
    @Nullable Found<BigDecimal> number(@Nullable String digits) {
        var value = positive(digits);
        if (digits == null || value == null) {
            return digits == null ? null : thrownAway(digits);
        }
        return kept(value, script.anywhere(value), digits);
    }

    private <T> @Nullable Found<T> kept(T value, Optional<Evidence> place, String told) {
        return place.isPresent() ? new Found<>(value, place.get(), CONFIDENCE) : thrownAway(told);
    }

    <T> @Nullable Found<T> thrownAway(String told) {
        throwAway(told);
        return null;
    }

    void throwAway(String told) {
        invented.add(Doubt.of(DoubtKind.INVENTED_VALUE, told));
    }

    boolean shows(int line, BigDecimal value) {
        return script.place(line, value).isPresent();
    }

    static @Nullable BigDecimal positive(@Nullable String digits) {
        if (digits == null || digits.length() > LONGEST_NUMBER) {
            return null;
        }
        try {
            var value = new BigDecimal(digits.strip());
            // An exponent would let a short text be a number of any length.
            boolean plain = digits.indexOf('e') < 0 && digits.indexOf('E') < 0;
            return plain && value.signum() > 0 ? value : null;
        } catch (NumberFormatException none) {
            return null;
        }
    }
}
