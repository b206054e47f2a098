package com.quotedesk.application.search;

import com.quotedesk.domain.numbering.DocumentKind;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.numbering.NumbersInText;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.domain.users.Sight;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One box for everything: orders, clients, suppliers, requests, proposals and mails by number,
 * name, words, address, INN or article, as far as the asker may see.
 */
public final class SearchEverything {

    /** More words narrow nothing. */
    public static final int MOST_WORDS = 8;

    /** A single letter finds half of everything. */
    public static final int SHORTEST = 2;

    private static final int MOST_NUMBERS = 3;

    /**
     * @param kinds empty for all
     * @param limit how many of each kind, from 1
     */
    public record Command(Access by, String text, Set<HitKind> kinds, int limit) {
        public Command {
            kinds = Set.copyOf(kinds);
        }
    }

    public sealed interface Outcome {
        /** What the asker may not see is not among it. */
        record Found(List<HitGroup> groups) implements Outcome {
            public Found {
                groups = List.copyOf(groups);
            }
        }

        /** Nothing to look for: no word of {@link #SHORTEST} letters or digits. */
        record TooShort() implements Outcome {}
    }

    private final SearchIndex index;

    public SearchEverything(SearchIndex index) {
        this.index = index;
    }

    public Outcome search(Command command) {
        var words = Words.of(command.text()).stream().limit(MOST_WORDS).toList();
        if (words.stream().noneMatch(word -> word.length() >= SHORTEST)) {
            return new Outcome.TooShort();
        }
        var kinds = kinds(command);
        return new Outcome.Found(
                kinds.isEmpty()
                        ? List.of()
                        : index.find(
                                new SearchIndex.Query(
                                        kinds, words, numbers(command.text()), command.limit())));
    }

    private static Map<HitKind, Sight> kinds(Command command) {
        var kinds = new EnumMap<HitKind, Sight>(HitKind.class);
        for (var kind : HitKind.values()) {
            if (command.kinds().isEmpty() || command.kinds().contains(kind)) {
                command.by().sight(permission(kind)).ifPresent(sight -> kinds.put(kind, sight));
            }
        }
        return kinds;
    }

    private static Permission permission(HitKind kind) {
        return switch (kind) {
            case ORDER, RFQ, MESSAGE -> Permission.VIEW_ORDERS;
            case PROPOSAL -> Permission.VIEW_PROPOSALS;
            case CLIENT -> Permission.VIEW_CLIENTS;
            case SUPPLIER -> Permission.VIEW_SUPPLIERS;
        };
    }

    private static List<DocumentNumber> numbers(String text) {
        return Arrays.stream(DocumentKind.values())
                .flatMap(kind -> NumbersInText.of(kind, text).stream())
                .distinct()
                .limit(MOST_NUMBERS)
                .toList();
    }
}
