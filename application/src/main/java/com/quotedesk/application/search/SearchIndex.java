package com.quotedesk.application.search;

import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.users.Sight;
import java.util.List;
import java.util.Map;

/** Finds things by their numbers and words, whatever they are, among millions. */
public interface SearchIndex {

    /**
     * What to look for. A request and a proposal are found by their numbers, and by what finds
     * their order: those of the newest orders found are given.
     *
     * @param kinds where to look, and how far the asker sees orders there; clients and suppliers
     *     are nobody's, and mails that belong to no order are seen by all who see mails
     * @param words as {@link Words} takes them apart, at least one; all must be there, the last at
     *     least begun
     * @param numbers those that the text itself holds
     * @param limit how many of each kind, from 1
     */
    record Query(
            Map<HitKind, Sight> kinds,
            List<String> words,
            List<DocumentNumber> numbers,
            int limit) {
        public Query {
            kinds = Map.copyOf(kinds);
            words = List.copyOf(words);
            numbers = List.copyOf(numbers);
        }
    }

    /** A group for each kind that is looked for and found, in the order of {@link HitKind}. */
    List<HitGroup> find(Query query);
}
