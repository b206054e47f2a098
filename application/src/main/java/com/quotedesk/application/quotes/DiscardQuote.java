package com.quotedesk.application.quotes;

/** Puts a version aside that was held: a person has looked, and it is no quote. */
public final class DiscardQuote {

    private final QuoteChanges changes;

    public DiscardQuote(QuoteChanges changes) {
        this.changes = changes;
    }

    public QuoteOutcome discard(QuoteDecision command, String reason) {
        return changes.change(
                command,
                reason,
                quote -> quote.discard(command.number(), reason),
                QuoteChanges.Consequence.none());
    }
}
