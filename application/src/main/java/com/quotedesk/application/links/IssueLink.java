package com.quotedesk.application.links;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Makes the personal address of a page for somebody without an account, in the transaction of
 * whoever sends it.
 */
public final class IssueLink {

    /**
     * @param anew whether links issued before hold no longer
     */
    public record Command(LinkPurpose purpose, UUID subject, boolean anew) {}

    private final LinkTokens tokens;
    private final LinkGenerations generations;
    private final Clock clock;
    private final URI publicUrl;
    private final Duration lifetime;

    /**
     * @param publicUrl where our pages are reached from outside, without a slash at its end
     * @param lifetime how long a link is good for
     */
    public IssueLink(
            LinkTokens tokens,
            LinkGenerations generations,
            Clock clock,
            URI publicUrl,
            Duration lifetime) {
        this.tokens = tokens;
        this.generations = generations;
        this.clock = clock;
        this.publicUrl = publicUrl;
        this.lifetime = lifetime;
    }

    public URI issue(Command command) {
        var purpose = command.purpose();
        int newest = generations.current(purpose, command.subject());
        int generation =
                command.anew() || newest == 0
                        ? generations.next(purpose, command.subject())
                        : newest;
        var until = clock.instant().plus(lifetime).truncatedTo(ChronoUnit.SECONDS);
        var token = tokens.issue(new LinkGrant(purpose, command.subject(), generation, until));
        return URI.create(publicUrl + "/" + purpose.path() + "/" + token);
    }
}
