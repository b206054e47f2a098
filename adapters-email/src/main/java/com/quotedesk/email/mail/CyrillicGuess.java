package com.quotedesk.email.mail;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * Tells in which of the charsets of Russian mail some 8-bit bytes were written, by how much like
 * Russian they read. General detectors take short Russian lines for Japanese or Greek; here only
 * charsets that come up are compared.
 */
final class CyrillicGuess {

    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");

    private static final List<Charset> CANDIDATES =
            List.of(WINDOWS_1251, Charset.forName("KOI8-R"), Charset.forName("IBM866"));

    /** How often а, б, в … я come in a thousand letters of Russian text. */
    private static final int[] PER_MILLE = {
        80, 16, 45, 17, 30, 85, 9, 17, 74, 12, 35, 44, 32, 67, 110, 28, 47, 55, 63, 26, 3, 10, 5,
        14, 7, 4, 1, 19, 17, 3, 6, 20
    };

    private static final int SAMPLE = 16_384;

    /** Below this the bytes read like no Russian at all. */
    private static final double PLAUSIBLE = -4.3;

    private static final double SYMBOL = -4.5;
    private static final double RARE = -9;
    private static final double CASE_BREAK = -4;
    private static final double ALIEN = -7;

    private CyrillicGuess() {}

    /** The likeliest charset; empty where the bytes are hardly Cyrillic. */
    static Optional<Charset> of(byte[] bytes) {
        var sample = sample(bytes);
        Charset best = WINDOWS_1251;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (var candidate : CANDIDATES) {
            double score = score(new String(sample, candidate));
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return bestScore > PLAUSIBLE ? Optional.of(best) : Optional.empty();
    }

    /**
     * Whether the bytes read clearly better in another Cyrillic charset than in {@code declared}.
     */
    static boolean contradicts(byte[] bytes, Charset declared) {
        var sample = sample(bytes);
        double as = score(new String(sample, declared));
        return as < PLAUSIBLE
                && CANDIDATES.stream()
                        .anyMatch(other -> score(new String(sample, other)) > as + 1.5);
    }

    private static byte[] sample(byte[] bytes) {
        var sample = new byte[Math.min(SAMPLE, bytes.length)];
        int size = 0;
        boolean high = false;
        // Only the surroundings of 8-bit bytes tell anything.
        for (int i = 0; i < bytes.length && size < SAMPLE; i++) {
            boolean isHigh = bytes[i] < 0;
            if (isHigh || high || (i + 1 < bytes.length && bytes[i + 1] < 0)) {
                sample[size++] = bytes[i];
            }
            high = isHigh;
        }
        var exact = new byte[size];
        System.arraycopy(sample, 0, exact, 0, size);
        return exact;
    }

    /** The mean likelihood of the 8-bit characters of the text, as Russian. */
    private static double score(String text) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                continue;
            }
            count++;
            char before = i > 0 ? text.charAt(i - 1) : ' ';
            char after = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            sum += likelihood(c, before, after);
        }
        return count == 0 ? Double.NEGATIVE_INFINITY : sum / count;
    }

    private static double likelihood(char c, char before, char after) {
        if (isRussian(c)) {
            char lower = Character.toLowerCase(c);
            double letter =
                    lower == 'ё' ? Math.log(0.002) : Math.log(PER_MILLE[lower - 'а'] / 1000.0);
            if (Character.isUpperCase(c) && isRussian(before) && Character.isLowerCase(before)) {
                letter += CASE_BREAK;
            }
            if (isLatin(before) || isLatin(after)) {
                letter += CASE_BREAK;
            }
            boolean alone = !isRussian(before) && !isRussian(after);
            return alone ? letter - 1 : letter;
        }
        if ("№«»–—“”„’…•°±\u00a0".indexOf(c) >= 0) {
            return SYMBOL;
        }
        return c == '\ufffd' || Character.isISOControl(c) ? RARE : ALIEN;
    }

    private static boolean isRussian(char c) {
        return (c >= 'А' && c <= 'я') || c == 'ё' || c == 'Ё';
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
