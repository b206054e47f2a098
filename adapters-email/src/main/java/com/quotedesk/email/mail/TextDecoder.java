package com.quotedesk.email.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns bytes into text by the charset a mail declares, and by likelihood where that is wrong. */
final class TextDecoder {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private TextDecoder() {}

    /**
     * @param unsure whether the declared charset was unknown or wrong, or another one was guessed
     */
    record Decoded(String text, boolean unsure) {}

    /**
     * @param label the declared charset, null where none is
     */
    static Decoded decode(byte[] bytes, @Nullable String label) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new Decoded(
                    new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8), false);
        }
        if (label != null && Utf7.isMeantBy(label) && isAscii(bytes)) {
            return new Decoded(Utf7.decode(bytes), false);
        }
        var declared = label == null ? Optional.<Charset>empty() : CharsetLabels.resolve(label);
        boolean unknown = label != null && declared.isEmpty();
        if (declared.isEmpty()
                && (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF))) {
            return new Decoded(new String(bytes, StandardCharsets.UTF_16), false);
        }
        if (declared.isPresent() && !isAsciiLike(declared.get())) {
            return new Decoded(new String(bytes, declared.get()), false);
        }
        if (isAscii(bytes)) {
            return new Decoded(new String(bytes, StandardCharsets.US_ASCII), false);
        }
        return declared.map(charset -> checked(bytes, charset))
                .orElseGet(() -> guessed(bytes, unknown));
    }

    /** Decodes by likelihood alone. */
    static String guess(byte[] bytes) {
        return guessed(bytes, true).text();
    }

    private static Decoded checked(byte[] bytes, Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return utf8(bytes);
        }
        if (charset.equals(StandardCharsets.US_ASCII)) {
            return guessed(bytes, true);
        }
        if (isWestern(charset)) {
            var better = strictUtf8(bytes);
            if (better.isPresent()) {
                return new Decoded(better.get(), true);
            }
            return CyrillicGuess.of(bytes)
                    .map(cyrillic -> new Decoded(new String(bytes, cyrillic), true))
                    // Everybody who says latin1 means what Windows makes of it.
                    .orElseGet(() -> new Decoded(new String(bytes, WINDOWS_1252), false));
        }
        if (isCyrillic(charset)) {
            var better = strictUtf8(bytes);
            if (better.isPresent()) {
                return new Decoded(better.get(), true);
            }
            if (CyrillicGuess.contradicts(bytes, charset)) {
                return guessed(bytes, true);
            }
        }
        return new Decoded(new String(bytes, charset), false);
    }

    private static Decoded utf8(byte[] bytes) {
        var strict = strictUtf8(bytes);
        if (strict.isPresent()) {
            return new Decoded(strict.get(), false);
        }
        // A few broken characters in a UTF-8 text, say where it was cut, do not make it another
        // one.
        var lenient = new String(bytes, StandardCharsets.UTF_8);
        long broken = lenient.chars().filter(c -> c == '\ufffd').count();
        long good = lenient.chars().filter(c -> c >= 0x80 && c != '\ufffd').count();
        return broken * 4 < good ? new Decoded(lenient, true) : guessed(bytes, true);
    }

    private static Decoded guessed(byte[] bytes, boolean mislabelled) {
        var utf8 = strictUtf8(bytes);
        if (utf8.isPresent()) {
            return new Decoded(utf8.get(), mislabelled);
        }
        return new Decoded(new String(bytes, CyrillicGuess.of(bytes).orElse(WINDOWS_1252)), true);
    }

    /** The text, or empty where the bytes are no UTF-8. */
    static Optional<String> strictUtf8(byte[] bytes) {
        try {
            return Optional.of(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isWestern(Charset charset) {
        return charset.equals(StandardCharsets.ISO_8859_1)
                || charset.equals(WINDOWS_1252)
                || charset.name().equals("ISO-8859-15");
    }

    private static boolean isCyrillic(Charset charset) {
        return switch (charset.name()) {
            case "windows-1251", "KOI8-R", "IBM866", "ISO-8859-5" -> true;
            default -> false;
        };
    }

    /** Whether bytes below 0x80 mean in the charset what they mean in ASCII. */
    private static boolean isAsciiLike(Charset charset) {
        var name = charset.name();
        return !name.startsWith("UTF-16")
                && !name.startsWith("UTF-32")
                && !name.contains("2022")
                && !name.startsWith("IBM0")
                && !name.equals("IBM500")
                && !name.equals("IBM1047");
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
