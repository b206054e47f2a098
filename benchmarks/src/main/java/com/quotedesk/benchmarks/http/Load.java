package com.quotedesk.benchmarks.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What {@code wrk} makes of a server: many clients that ask again as soon as they are answered. */
final class Load {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Pattern SLOW = Pattern.compile("99%\\s+([\\d.]+)(us|ms|s)");
    private static final Pattern WRONG = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

    /**
     * @param perSecond requests answered in a second
     * @param slowMillis what 99 of 100 answers took at most
     */
    record Figures(double perSecond, double slowMillis) {}

    private final Path folder;
    private final String address;
    private final String token;

    Load(Path folder, String address, String token) {
        this.folder = folder;
        this.address = address;
        this.token = token;
    }

    /**
     * @param paths what is asked for, in any order
     * @param body what is posted; null for a GET
     * @throws IllegalStateException where an answer was no success, or wrk is missing
     */
    Figures of(List<String> paths, @Nullable String body, int clients, int seconds)
            throws IOException, InterruptedException {
        var list = Files.write(folder.resolve("paths.txt"), paths, StandardCharsets.UTF_8);
        var script = folder.resolve("each.lua");
        try (InputStream in =
                Objects.requireNonNull(Load.class.getResourceAsStream("/wrk/each.lua"))) {
            Files.copy(in, script, StandardCopyOption.REPLACE_EXISTING);
        }
        var command =
                new ProcessBuilder(
                                "wrk",
                                "-t1",
                                "-c" + clients,
                                "-d" + seconds + "s",
                                "--latency",
                                "-s",
                                script.toString(),
                                address)
                        .redirectErrorStream(true);
        command.environment().put("QUOTEDESK_PATHS", list.toString());
        command.environment().put("QUOTEDESK_TOKEN", token);
        if (body != null) {
            command.environment().put("QUOTEDESK_BODY", body);
        }
        var process = command.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        if (WRONG.matcher(said).find()) {
            throw new IllegalStateException(said);
        }
        var slow = found(SLOW, said);
        double factor =
                switch (slow.group(2)) {
                    case "us" -> 0.001;
                    case "ms" -> 1;
                    default -> 1000;
                };
        return new Figures(
                Double.parseDouble(found(RATE, said).group(1)),
                Double.parseDouble(slow.group(1)) * factor);
    }

    private static Matcher found(Pattern pattern, String said) {
        var matcher = pattern.matcher(said);
        if (!matcher.find()) {
            throw new IllegalStateException(said);
        }
        return matcher;
    }
}
