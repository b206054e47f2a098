package com.quotedesk.domain.users;

import com.quotedesk.domain.shared.EmailAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which passwords are good enough. As NIST SP 800-63B asks: length counts, mixtures of characters
 * do not, and what everybody tries first is refused.
 *
 * @param leastLength in characters, from 8
 */
public record PasswordPolicy(int leastLength) {

    /** What is wrong with a password. */
    public enum Fault {
        TOO_SHORT,
        TOO_LONG,
        /** It is the mail address, or a part of it. */
        ADDRESS,
        /** One of those that are tried first. */
        COMMON
    }

    public static final PasswordPolicy STANDARD = new PasswordPolicy(12);

    /** Longer ones only keep the hash busy. */
    public static final int MOST_LENGTH = 256;

    private static final int LEAST = 8;

    /** Without digits at the end, which people add when they are asked for longer ones. */
    private static final Set<String> COMMON =
            Set.of(
                    "",
                    "a",
                    "password",
                    "passwordpassword",
                    "passw0rd",
                    "p@ssw0rd",
                    "p@ssword",
                    "qwerty",
                    "qwertyuiop",
                    "qwertyuiop[]",
                    "qwertyqwerty",
                    "qwertyuiopasdfghjkl",
                    "qwertyuiopasdfghjklzxcvbnm",
                    "1q2w3e4r5t6y7u8i9o0p",
                    "1qaz2wsx3edc4rfv",
                    "1qaz2wsx3edc",
                    "q1w2e3r4t5y6",
                    "qazwsxedcrfv",
                    "zxcvbnm",
                    "asdfghjkl",
                    "iloveyou",
                    "administrator",
                    "adminadmin",
                    "admin",
                    "welcome",
                    "letmein",
                    "letmeinletmein",
                    "changeme",
                    "changemeplease",
                    "quotedesk",
                    "пароль",
                    "парольпароль",
                    "йцукен",
                    "йцукенгшщзхъ",
                    "qwertyйцукен",
                    "администратор",
                    "приветпривет",
                    "ghbdtn",
                    "gfhjkm",
                    "gfhjkmgfhjkm");

    public PasswordPolicy {
        if (leastLength < LEAST || leastLength > MOST_LENGTH) {
            throw new IllegalArgumentException("not a length of passwords: " + leastLength);
        }
    }

    /** What is wrong with {@code password} for whoever has this address; empty where nothing is. */
    public Optional<Fault> faultOf(String password, EmailAddress email) {
        int length = password.codePointCount(0, password.length());
        if (length < leastLength) {
            return Optional.of(Fault.TOO_SHORT);
        }
        if (length > MOST_LENGTH) {
            return Optional.of(Fault.TOO_LONG);
        }
        var folded = password.toLowerCase(Locale.ROOT);
        if (email.value().contains(folded)) {
            return Optional.of(Fault.ADDRESS);
        }
        return isCommon(folded) ? Optional.of(Fault.COMMON) : Optional.empty();
    }

    private static boolean isCommon(String folded) {
        return folded.chars().distinct().count() <= 2
                || COMMON.contains(folded)
                || COMMON.contains(folded.replaceFirst("[0-9!?.]+$", ""));
    }
}
