package com.quotedesk.application.links;

import java.time.Clock;

/** Tells what somebody may do who comes by a link. */
public final class OpenLink {

    public record Command(LinkPurpose purpose, String token) {}

    public sealed interface Outcome {
        record Opened(LinkGrant grant) implements Outcome {}

        /** None of ours, changed, or for something else. */
        record Unknown() implements Outcome {}

        /** Its time is over. */
        record Expired(LinkGrant grant) implements Outcome {}

        /** A later one was sent. */
        record Superseded(LinkGrant grant) implements Outcome {}
    }

    private final LinkTokens tokens;
    private final LinkGenerations generations;
    private final Clock clock;

    public OpenLink(LinkTokens tokens, LinkGenerations generations, Clock clock) {
        this.tokens = tokens;
        this.generations = generations;
        this.clock = clock;
    }

    public Outcome open(Command command) {
        return tokens.read(command.token())
                .filter(grant -> grant.purpose() == command.purpose())
                .map(this::stateOf)
                .orElseGet(Outcome.Unknown::new);
    }

    private Outcome stateOf(LinkGrant grant) {
        if (generations.current(grant.purpose(), grant.subject()) != grant.generation()) {
            return new Outcome.Superseded(grant);
        }
        return grant.isOver(clock.instant())
                ? new Outcome.Expired(grant)
                : new Outcome.Opened(grant);
    }
}
