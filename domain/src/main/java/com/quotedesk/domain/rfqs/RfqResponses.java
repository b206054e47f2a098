package com.quotedesk.domain.rfqs;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The responses of one request, by position. */
record RfqResponses(List<RfqResponse> all) {

    static RfqResponses awaited(Collection<RfqItem> items) {
        return new RfqResponses(
                items.stream().map(item -> RfqResponse.awaited(item.position())).toList());
    }

    boolean any(ResponseKind kind) {
        return all.stream().anyMatch(response -> response.is(kind));
    }

    boolean every(ResponseKind kind) {
        return all.stream().allMatch(response -> response.is(kind));
    }

    SortedSet<Integer> positions(Predicate<RfqResponse> which) {
        return all.stream()
                .filter(which)
                .map(RfqResponse::position)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    RfqResponses change(Set<Integer> positions, UnaryOperator<RfqResponse> change) {
        return new RfqResponses(
                all.stream()
                        .map(
                                response ->
                                        positions.contains(response.position())
                                                ? change.apply(response)
                                                : response)
                        .toList());
    }

    /** More time for whoever was silent, and for whom we owed an answer. */
    RfqResponses awaitedAgain() {
        return change(
                positions(
                        response ->
                                response.is(ResponseKind.NO_ANSWER)
                                        || response.is(ResponseKind.QUESTION)),
                response -> RfqResponse.awaited(response.position()));
    }
}
