package com.quotedesk.ai.reading.numbers;

import com.quotedesk.ai.reading.words.Tokens;
import com.quotedesk.domain.reading.Language;

/**
 * How a text writes numbers where one separator before three digits could be either.
 *
 * @param commaDecimal whether {@code 1,250} is one and a quarter
 * @param pointGroups whether {@code 1.250} is a thousand two hundred and fifty
 */
public record NumberStyle(boolean commaDecimal, boolean pointGroups) {

    public static final NumberStyle RUSSIAN = new NumberStyle(true, false);
    public static final NumberStyle ENGLISH = new NumberStyle(false, false);
    public static final NumberStyle CONTINENTAL = new NumberStyle(true, true);

    /** How much of a text is looked at. */
    private static final int SAMPLE = 50_000;

    /** The style of {@code text}, judged by the numbers in it that can be read in one way only. */
    public static NumberStyle of(String text, Language language) {
        int commas = 0;
        int points = 0;
        for (var token : Tokens.of(text.substring(0, Math.min(text.length(), SAMPLE)))) {
            if (!token.isNumber()) {
                continue;
            }
            var raw = token.text();
            int comma = raw.lastIndexOf(',');
            int point = raw.lastIndexOf('.');
            if (comma >= 0 && point >= 0) {
                if (comma > point && raw.indexOf(',') == comma) {
                    return CONTINENTAL;
                }
                if (point > comma && raw.indexOf('.') == point) {
                    points += 3;
                }
            } else if (comma > 0 && raw.indexOf(',') == comma && raw.length() - comma != 4) {
                commas++;
            } else if (point > 0 && raw.indexOf('.') == point && raw.length() - point != 4) {
                points++;
            }
        }
        if (language == Language.RUSSIAN) {
            return RUSSIAN;
        }
        return commas > points ? CONTINENTAL : ENGLISH;
    }
}
