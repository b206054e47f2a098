package com.quotedesk.domain.quotes;

import com.quotedesk.domain.events.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Everything one supplier has answered to one request. A new version supersedes the one before;
 * none is ever overwritten.
 *
 * @param versions from number 1 on, at least one
 * @param version counts the changes, from 1
 */
public record Quote(QuoteRef ref, List<QuoteVersion> versions, long version) {

    /** Why a version was discarded that nobody looked at. */
    public static final String OVERTAKEN = "overtaken";

    public Quote {
        versions = List.copyOf(versions);
        for (int i = 0; i < versions.size(); i++) {
            if (versions.get(i).number() != i + 1) {
                throw new IllegalArgumentException("versions are numbered one after another");
            }
        }
        if (versions.isEmpty() || count(versions, QuoteStatus.VALID) > 1) {
            throw new IllegalArgumentException("a quote has versions, of which one counts");
        }
    }

    /**
     * The first answer to a request.
     *
     * @param held whether it is to wait for a person
     */
    public static Decision.Made<Quote, QuoteRefusal> first(
            QuoteRef ref, Offer offer, boolean held, boolean late, Instant now) {
        var version = fresh(1, offer, held, late, now);
        return new Decision.Made<>(
                new Quote(ref, List.of(version), 1),
                List.of(new QuoteEvent.Received(ref, 1, offer.door(), late, held)));
    }

    /**
     * Another answer. One that is held changes nothing of what counts; one that is not supersedes
     * what counted; what was held is looked at no more.
     */
    public Decision.Made<Quote, QuoteRefusal> receive(
            Offer offer, boolean held, boolean late, Instant now) {
        int number = versions.size() + 1;
        var all = new ArrayList<>(held ? versions : superseded(number));
        all.add(fresh(number, offer, held, late, now));
        return new Decision.Made<>(
                new Quote(ref, all, version + 1),
                List.of(new QuoteEvent.Received(ref, number, offer.door(), late, held)));
    }

    /** A person has looked at what was held: it counts. */
    public Decision<Quote, QuoteRefusal> confirm(int number) {
        return refusalFor(number, QuoteStatus.HELD)
                .<Decision<Quote, QuoteRefusal>>map(Decision::refused)
                .orElseGet(
                        () ->
                                Decision.made(
                                        with(
                                                superseded(number),
                                                number,
                                                one -> one.now(QuoteStatus.VALID, null)),
                                        new QuoteEvent.Confirmed(ref, number)));
    }

    /** A person has looked at what was held: it is no quote. */
    public Decision<Quote, QuoteRefusal> discard(int number, String reason) {
        return end(
                number,
                QuoteStatus.HELD,
                QuoteStatus.DISCARDED,
                reason,
                new QuoteEvent.Discarded(ref, number, reason));
    }

    /** What counted belongs elsewhere; the version that it superseded counts again. */
    public Decision<Quote, QuoteRefusal> withdraw(int number, String reason) {
        var ended =
                end(
                        number,
                        QuoteStatus.VALID,
                        QuoteStatus.WITHDRAWN,
                        reason,
                        new QuoteEvent.Withdrawn(ref, number, reason));
        return switch (ended) {
            case Decision.Refused<Quote, QuoteRefusal> refused -> refused;
            case Decision.Made<Quote, QuoteRefusal>(var quote, var events) ->
                    new Decision.Made<>(quote.lastSupersededCounts(), events);
        };
    }

    /**
     * What was read from a mail belongs elsewhere, however far it came: what was held is put aside,
     * what counted makes room for the version before it, and what was superseded never counts
     * again.
     */
    public Decision<Quote, QuoteRefusal> takeBack(int number, String reason) {
        var status = number(number).map(QuoteVersion::status).orElse(QuoteStatus.WITHDRAWN);
        return switch (status) {
            case HELD -> discard(number, reason);
            case VALID -> withdraw(number, reason);
            case SUPERSEDED ->
                    end(
                            number,
                            QuoteStatus.SUPERSEDED,
                            QuoteStatus.WITHDRAWN,
                            reason,
                            new QuoteEvent.Withdrawn(ref, number, reason));
            case DISCARDED, WITHDRAWN -> Decision.refused(QuoteRefusal.WRONG_STATUS);
        };
    }

    /** The version that counts; empty while none does. */
    public Optional<QuoteVersion> valid() {
        return versions.stream().filter(one -> one.is(QuoteStatus.VALID)).findFirst();
    }

    public Optional<QuoteVersion> number(int number) {
        return versions.stream().filter(one -> one.number() == number).findFirst();
    }

    private Quote lastSupersededCounts() {
        return versions.reversed().stream()
                .filter(one -> one.is(QuoteStatus.SUPERSEDED))
                .findFirst()
                .map(
                        last ->
                                new Quote(
                                        ref,
                                        replaced(
                                                versions,
                                                last.number(),
                                                one -> one.now(QuoteStatus.VALID, null)),
                                        version))
                .orElse(this);
    }

    private Decision<Quote, QuoteRefusal> end(
            int number, QuoteStatus from, QuoteStatus to, String reason, QuoteEvent happened) {
        if (reason.isBlank()) {
            return Decision.refused(QuoteRefusal.REASON_MISSING);
        }
        return refusalFor(number, from)
                .<Decision<Quote, QuoteRefusal>>map(Decision::refused)
                .orElseGet(
                        () ->
                                Decision.made(
                                        with(versions, number, one -> one.now(to, reason)),
                                        happened));
    }

    private Optional<QuoteRefusal> refusalFor(int number, QuoteStatus wanted) {
        var found = number(number);
        if (found.isEmpty()) {
            return Optional.of(QuoteRefusal.UNKNOWN_VERSION);
        }
        return found.get().is(wanted) ? Optional.empty() : Optional.of(QuoteRefusal.WRONG_STATUS);
    }

    /** All as they are once {@code number} counts: none before it counts or waits any more. */
    private List<QuoteVersion> superseded(int number) {
        return versions.stream().map(one -> one.number() < number ? overtaken(one) : one).toList();
    }

    private static QuoteVersion overtaken(QuoteVersion one) {
        return switch (one.status()) {
            case VALID -> one.now(QuoteStatus.SUPERSEDED, null);
            case HELD -> one.now(QuoteStatus.DISCARDED, OVERTAKEN);
            case SUPERSEDED, DISCARDED, WITHDRAWN -> one;
        };
    }

    private Quote with(List<QuoteVersion> all, int number, UnaryOperator<QuoteVersion> change) {
        return new Quote(ref, replaced(all, number, change), version + 1);
    }

    private static List<QuoteVersion> replaced(
            List<QuoteVersion> all, int number, UnaryOperator<QuoteVersion> change) {
        return all.stream().map(one -> one.number() == number ? change.apply(one) : one).toList();
    }

    private static QuoteVersion fresh(
            int number, Offer offer, boolean held, boolean late, Instant now) {
        return new QuoteVersion(
                number, held ? QuoteStatus.HELD : QuoteStatus.VALID, offer, late, now, null);
    }

    private static long count(List<QuoteVersion> versions, QuoteStatus status) {
        return versions.stream().filter(one -> one.is(status)).count();
    }
}
