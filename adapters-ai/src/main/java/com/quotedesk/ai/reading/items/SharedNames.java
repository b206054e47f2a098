package com.quotedesk.ai.reading.items;

import com.quotedesk.ai.reading.words.Fold;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes apart names that share one quantity: {@code болты М10х60, М10х80 и М12х100 – по 200 шт},
 * {@code 50 each of the 1/2", 3/4" and 1" ball valves}.
 */
final class SharedNames {

    private static final List<String> JOINTS = List.of(", ", " и ", " and ", " & ", "; ");
    private static final int MAX_NAMES = 20;

    private SharedNames() {}

    /** The names that {@code name} lists, each whole; itself where it lists none. */
    static List<String> of(String name) {
        var parts = parts(name);
        if (parts.size() < 2 || parts.size() > MAX_NAMES) {
            return List.of(name);
        }
        var behind = withHeadBehind(parts);
        return behind.isEmpty() ? withHeadBefore(parts, name) : behind;
    }

    private static List<String> parts(String name) {
        var parts = new ArrayList<String>();
        int from = 0;
        int depth = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            int joint = depth > 0 ? 0 : joint(name, i);
            if (joint > 0) {
                add(parts, name.substring(from, i));
                from = i + joint;
                i = from - 1;
            }
        }
        add(parts, name.substring(from));
        return parts;
    }

    private static void add(List<String> parts, String part) {
        var words = part.strip();
        for (var joint : List.of("и ", "and ")) {
            words = words.startsWith(joint) ? words.substring(joint.length()).strip() : words;
        }
        if (!words.isEmpty()) {
            parts.add(words);
        }
    }

    private static int joint(String name, int at) {
        for (var joint : JOINTS) {
            if (name.startsWith(joint, at)) {
                return joint.length();
            }
        }
        return 0;
    }

    /** {@code 1/2", 3/4" and 1" ball valves}: what they all are comes last. */
    private static List<String> withHeadBehind(List<String> parts) {
        var last = parts.getLast();
        int cut = last.indexOf(' ');
        var sizes = parts.subList(0, parts.size() - 1);
        boolean sized = cut > 0 && Character.isDigit(last.charAt(0));
        if (!sized || !sizes.stream().allMatch(SharedNames::isSize)) {
            return List.of();
        }
        var names = new ArrayList<String>();
        sizes.forEach(size -> names.add(size + last.substring(cut)));
        names.add(last);
        return names;
    }

    private static boolean isSize(String part) {
        return part.indexOf(' ') < 0 && Character.isDigit(part.charAt(0));
    }

    /** {@code труб 40х20, 60х40}, {@code болты, гайки и шайбы}. */
    private static List<String> withHeadBefore(List<String> parts, String whole) {
        var names = new ArrayList<String>();
        var first = parts.getFirst();
        names.add(first);
        int varied = 0;
        for (var part : parts.subList(1, parts.size())) {
            if (Requests.EACH.atStart(Fold.of(part)).isPresent()) {
                continue;
            }
            if (names.size() == 1 && Variants.isNamed(part) && !Variants.isNamedIn(first)) {
                first = first + ", " + part;
                names.set(0, first);
                continue;
            }
            int cut = isVaried(part) ? headEnd(first, part) : 0;
            varied += cut > 0 ? 1 : 0;
            boolean named = cut > 0 || isNamed(part);
            if (!named) {
                return List.of(whole);
            }
            names.add(cut > 0 ? first.substring(0, cut) + part : part);
        }
        return varied > 0 || names.stream().allMatch(SharedNames::isNamed) ? names : List.of(whole);
    }

    /** Whether a part only varies the first name: a size, a letter, a colour. */
    private static boolean isVaried(String part) {
        int end = part.indexOf(' ');
        var first = Fold.of(end < 0 ? part : part.substring(0, end));
        return first.chars().anyMatch(Character::isDigit)
                || first.length() <= 2
                || Variants.isVariant(part);
    }

    private static boolean isNamed(String part) {
        int letters = 0;
        while (letters < part.length() && Character.isLetter(part.charAt(letters))) {
            letters++;
        }
        return letters >= 3;
    }

    /** Where the words of {@code first} end that all the names share. */
    private static int headEnd(String first, String part) {
        var words = part.split(" ", -1);
        int same = Ditto.likeWord(first, words[0]);
        if (same > 0) {
            return same;
        }
        int cut = first.length();
        for (int i = 0; i < words.length && cut > 0; i++) {
            cut = first.lastIndexOf(' ', cut - 1);
        }
        return Math.max(0, cut + 1);
    }
}
