package com.quotedesk.application.links;

import java.util.UUID;

/** Makes all links to a subject invalid, in the transaction of whoever wants that. */
public final class SupersedeLinks {

    public record Command(LinkPurpose purpose, UUID subject) {}

    private final LinkGenerations generations;

    public SupersedeLinks(LinkGenerations generations) {
        this.generations = generations;
    }

    public void supersede(Command command) {
        generations.next(command.purpose(), command.subject());
    }
}
