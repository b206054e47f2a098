package com.quotedesk.domain.mail;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Whether a mail comes from whom its From names, as our own mail server found it (RFC 8601). Only
 * the topmost result of the server we know counts: whoever sends a mail can write any other into
 * it.
 */
public final class SenderProof {

    private static final String FIELD = "Authentication-Results";

    private final String server;

    /**
     * @param server the name our mail server writes into its results; empty where none is known,
     *     and then nobody is proven
     */
    public SenderProof(String server) {
        this.server = server.toLowerCase(Locale.ROOT);
    }

    /** Whether DMARC passed, or SPF or DKIM did for the domain of From. */
    public boolean of(MessageContent mail) {
        var from = mail.from();
        boolean one = count(mail, "From") <= 1;
        return from != null
                && one
                && results(mail).stream()
                        .anyMatch(result -> proves(result, from.address().domain()));
    }

    private static long count(MessageContent mail, String name) {
        return mail.headers().stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .count();
    }

    private List<String> results(MessageContent mail) {
        return mail.headers().stream()
                .filter(header -> header.name().equalsIgnoreCase(FIELD))
                .map(header -> withoutComments(header.value()).toLowerCase(Locale.ROOT))
                .map(value -> List.of(value.split(";")))
                .filter(parts -> !server.isEmpty() && parts.getFirst().strip().equals(server))
                .findFirst()
                .orElse(List.of());
    }

    private static boolean proves(String result, String domain) {
        var words = Arrays.asList(result.strip().split("\\s+"));
        return switch (words.getFirst()) {
            case "dmarc=pass" -> words.contains("header.from=" + domain);
            case "dkim=pass" ->
                    aligned(words, "header.d=", domain) || aligned(words, "header.i=", domain);
            case "spf=pass" -> aligned(words, "smtp.mailfrom=", domain);
            default -> false;
        };
    }

    /** A parent of the domain, or the domain, may speak for it; a public suffix has no server. */
    private static boolean aligned(List<String> words, String property, String domain) {
        return words.stream()
                .filter(word -> word.startsWith(property))
                .map(word -> word.substring(word.lastIndexOf(word.contains("@") ? '@' : '=') + 1))
                .anyMatch(
                        named ->
                                named.indexOf('.') > 0
                                        && (domain.equals(named) || domain.endsWith("." + named)));
    }

    /** Comments may hold anything, and may hold comments. */
    private static String withoutComments(String text) {
        var kept = new StringBuilder(text.length());
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0) {
                kept.append(c);
            }
        }
        return kept.toString();
    }
}
