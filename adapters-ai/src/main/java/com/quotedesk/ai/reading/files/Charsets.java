package com.quotedesk.ai.reading.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Decodes text files, which never say in which charset they are. */
final class Charsets {

    private static final List<Charset> CYRILLIC =
            List.of(
                    Charset.forName("windows-1251"),
                    Charset.forName("KOI8-R"),
                    Charset.forName("IBM866"));
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private Charsets() {}

    static String decode(byte[] bytes) {
        if (starts(bytes, 0xff, 0xfe)) {
            return withoutMark(new String(bytes, StandardCharsets.UTF_16LE));
        }
        if (starts(bytes, 0xfe, 0xff)) {
            return withoutMark(new String(bytes, StandardCharsets.UTF_16BE));
        }
        try {
            var decoder =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT);
            return withoutMark(decoder.decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return byLikelihood(bytes);
        }
    }

    private static boolean starts(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** Russian reads as words of small letters only in the right charset. */
    private static String byLikelihood(byte[] bytes) {
        String best = new String(bytes, WESTERN);
        int bestScore = 0;
        for (var charset : CYRILLIC) {
            var text = new String(bytes, charset);
            int score = score(text);
            if (score > bestScore) {
                bestScore = score;
                best = text;
            }
        }
        return best;
    }

    private static int score(String text) {
        int score = 0;
        for (int i = 1; i < Math.min(text.length(), 20_000); i++) {
            char before = text.charAt(i - 1);
            char c = text.charAt(i);
            boolean small = c >= 'а' && c <= 'я';
            if (small && before >= 'а' && before <= 'я') {
                score += "оеаинтсрвл".indexOf(c) >= 0 ? 2 : 1;
            } else if (c >= 'А' && c <= 'Я' && before >= 'а' && before <= 'я') {
                score -= 3;
            } else if (c >= 0x2500 && c < 0x25a0) {
                score -= 2;
            }
        }
        return score - 3;
    }
}
