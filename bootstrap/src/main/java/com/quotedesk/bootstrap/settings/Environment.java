package com.quotedesk.bootstrap.settings;

import com.quotedesk.bootstrap.StartFailure;
import com.quotedesk.domain.settings.Parsed;
import com.quotedesk.domain.settings.SettingDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The environment variables, read as settings. Mistakes are gathered and told together, so that
 * nobody has to start the program once for each.
 */
public final class Environment {

    private static final Map<String, Long> SIZES =
            Map.of("KB", 1L << 10, "MB", 1L << 20, "GB", 1L << 30);

    private static final String IMAP = "IMAP_";

    private final Map<String, String> variables;
    private final List<String> mistakes;

    /** What IMAP variables begin with here; they are looked for under their own names after. */
    private final String mailboxPrefix;

    public Environment(Map<String, String> variables) {
        this(variables, new ArrayList<>(), IMAP);
    }

    private Environment(
            Map<String, String> variables, List<String> mistakes, String mailboxPrefix) {
        this.variables = Map.copyOf(variables);
        this.mistakes = mistakes;
        this.mailboxPrefix = mailboxPrefix;
    }

    /** The same, with what is set for one mailbox before what is set for all. */
    Environment ofMailbox(String name) {
        var prefix = "MAILBOX_" + name.toUpperCase(Locale.ROOT).replace('-', '_') + "_";
        return new Environment(variables, mistakes, prefix);
    }

    /** The variable that holds for a setting here. */
    private String variableOf(Setting setting) {
        if (!setting.name().startsWith(IMAP)) {
            return setting.name();
        }
        var own = mailboxPrefix + setting.name().substring(IMAP.length());
        return isSet(own) || (setting.secret() && isSet(own + "_FILE")) ? own : setting.name();
    }

    /** What whoever mends a missing setting should set. */
    private String nameFor(Setting setting) {
        return setting.name().startsWith(IMAP)
                ? mailboxPrefix + setting.name().substring(IMAP.length())
                : setting.name();
    }

    private boolean isSet(String variable) {
        var value = variables.get(variable);
        return value != null && !value.isBlank();
    }

    /**
     * The variables that give settings of the desk, which people may change later. What is no value
     * is a mistake like any other.
     */
    Map<String, String> of(List<SettingDefinition<?>> definitions) {
        var given = new HashMap<String, String>();
        for (var definition : definitions) {
            var text = variables.get(definition.variable());
            if (text != null && !text.isBlank()) {
                given.put(definition.variable(), text.strip());
                if (definition.parse(text.strip()) instanceof Parsed.Wrong<?>(var fault)) {
                    mistakes.add(
                            definition.variable()
                                    + ": not a value of "
                                    + definition.key()
                                    + ", which is such as "
                                    + standardOf(definition)
                                    + (fault.data().isEmpty() ? "" : " " + fault.data()));
                }
            }
        }
        return given;
    }

    private static <T> String standardOf(SettingDefinition<T> definition) {
        return definition.write(definition.standard());
    }

    Optional<String> text(Setting setting) {
        var variable = variableOf(setting);
        var value = variables.get(variable);
        if (value != null && !value.isBlank()) {
            return Optional.of(value.strip());
        }
        var file = setting.secret() ? variables.get(variable + "_FILE") : null;
        if (file != null && !file.isBlank()) {
            return secretIn(variable, file.strip());
        }
        return Optional.ofNullable(setting.standard());
    }

    private Optional<String> secretIn(String variable, String file) {
        try {
            return Optional.of(Files.readString(Path.of(file)).strip());
        } catch (IOException | InvalidPathException unreadable) {
            mistakes.add(variable + "_FILE: cannot read the file " + file);
            return Optional.empty();
        }
    }

    String required(Setting setting, String why) {
        return text(setting)
                .orElseGet(
                        () -> {
                            mistakes.add(nameFor(setting) + " is missing: " + why);
                            return "";
                        });
    }

    int number(Setting setting, int least, int most) {
        return parsed(
                setting,
                text -> {
                    int number = Integer.parseInt(text);
                    return number >= least && number <= most ? number : null;
                },
                "a whole number from " + least + " to " + most,
                least);
    }

    Duration duration(Setting setting) {
        return parsed(
                setting,
                Environment::durationOf,
                "a time such as 500ms, 30s, 5m or 24h",
                Duration.ofSeconds(1));
    }

    long size(Setting setting) {
        return parsed(
                setting,
                text -> {
                    var upper = text.toUpperCase(Locale.ROOT);
                    var unit = SIZES.get(upper.substring(Math.max(0, upper.length() - 2)));
                    long count =
                            unit == null
                                    ? -1
                                    : Long.parseLong(
                                            upper.substring(0, upper.length() - 2).strip());
                    return unit != null && count > 0 && count <= (1L << 30) / unit
                            ? count * unit
                            : null;
                },
                "a size up to 1GB such as 512KB or 64MB",
                1L << 20);
    }

    ZoneId zone(Setting setting) {
        return parsed(setting, ZoneId::of, "a time zone such as Europe/Moscow", ZoneId.of("UTC"));
    }

    Path folder(Setting setting) {
        return parsed(setting, Path::of, "a folder", Path.of("."));
    }

    <E extends Enum<E>> E oneOf(Setting setting, Class<E> type) {
        var all = type.getEnumConstants();
        var names = Arrays.stream(all).map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
        return parsed(
                setting,
                text -> {
                    int index = names.indexOf(text.toLowerCase(Locale.ROOT));
                    return index < 0 ? null : all[index];
                },
                "one of " + String.join(", ", names),
                all[0]);
    }

    /** Reads a setting by a rule of its own. */
    <T> T parsed(
            Setting setting, Function<String, @Nullable T> parse, String expected, T whereWrong) {
        var text = text(setting).orElse("");
        try {
            var value = parse.apply(text);
            if (value != null) {
                return value;
            }
        } catch (NumberFormatException | DateTimeException | InvalidPathException wrong) {
            // Told below, as any other wrong value is.
        }
        mistakes.add(
                variableOf(setting)
                        + " is \""
                        + shown(setting, text)
                        + "\" but must be "
                        + expected);
        return whereWrong;
    }

    void mistake(String mistake) {
        mistakes.add(mistake);
    }

    /**
     * @throws StartFailure with a line for each mistake
     */
    void refuseMistakes() {
        if (!mistakes.isEmpty()) {
            throw new StartFailure(String.join("\n", mistakes));
        }
    }

    private static String shown(Setting setting, String text) {
        return setting.secret() ? "***" : isAddress(setting) ? Addresses.shown(text) : text;
    }

    private static boolean isAddress(Setting setting) {
        return setting == Setting.DATABASE_URL || setting == Setting.REDIS_URL;
    }

    static @Nullable Duration durationOf(String text) {
        int digits = 0;
        while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        if (digits == 0 || digits > 9) {
            return null;
        }
        long count = Long.parseLong(text.substring(0, digits));
        var duration =
                switch (text.substring(digits).strip().toLowerCase(Locale.ROOT)) {
                    case "ms" -> Duration.ofMillis(count);
                    case "s" -> Duration.ofSeconds(count);
                    case "m" -> Duration.ofMinutes(count);
                    case "h" -> Duration.ofHours(count);
                    case "d" -> Duration.ofDays(count);
                    default -> Duration.ZERO;
                };
        return duration.isPositive() ? duration : null;
    }
}
