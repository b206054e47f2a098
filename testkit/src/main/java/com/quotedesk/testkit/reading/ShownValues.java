package com.quotedesk.testkit.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.mail.Part;
import com.quotedesk.domain.reading.Evidence;
import com.quotedesk.domain.reading.ReadField;
import com.quotedesk.domain.reading.ReadValue;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Holds what was read against the message: no value without a place, no number that is not there.
 */
final class ShownValues {

    /** Numbers that stand in the message as they are, and are not the result of a calculation. */
    private static final Set<ReadField> NUMBERS =
            EnumSet.of(ReadField.QUANTITY, ReadField.UNIT_PRICE, ReadField.MINIMUM_ORDER);

    private ShownValues() {}

    /** For mails of one text part only. */
    static void check(MessageContent mail, List<ReadValue> values) {
        var text = ((Part.Text) mail.body()).text();
        for (var value : values) {
            if (value.evidence() instanceof Evidence.Span(var part, int start, int end)) {
                assertThat(part).isEqualTo("1");
                assertThat(end).isLessThanOrEqualTo(text.length());
                if (NUMBERS.contains(value.field())) {
                    assertThat(digits(text.substring(start, end)))
                            .as("%s", value)
                            .contains(digits(plain(value.text())));
                }
            }
            assertThat(value.evidence() == null).isEqualTo(value.confidence() == null);
        }
    }

    /** What a field says, line by line; numbers without zeros at their end. */
    static List<String> texts(List<ReadValue> values, ReadField field) {
        return values.stream()
                .filter(value -> value.field() == field)
                .map(value -> NUMBERS.contains(field) ? plain(value.text()) : value.text())
                .toList();
    }

    private static String plain(String number) {
        return new BigDecimal(number).stripTrailingZeros().toPlainString();
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }
}
