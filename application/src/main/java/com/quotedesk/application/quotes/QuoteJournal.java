package com.quotedesk.application.quotes;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.audit.Change;
import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.quotes.Quote;
import com.quotedesk.domain.quotes.QuoteEvent;
import com.quotedesk.domain.quotes.QuoteLine;
import com.quotedesk.domain.quotes.QuoteRefusal;
import com.quotedesk.domain.quotes.QuoteVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes down what happened to a quote. */
public final class QuoteJournal {

    private final Journal journal;

    public QuoteJournal(Journal journal) {
        this.journal = journal;
    }

    void write(Actor by, Decision.Made<Quote, QuoteRefusal> made, @Nullable String reason) {
        var event = (QuoteEvent) made.events().getFirst();
        var type = event.type();
        journal.write(
                by,
                type.substring(0, type.lastIndexOf('.')),
                event.subject(),
                changes(made.state(), event),
                reason,
                made.events());
    }

    private static List<Change> changes(Quote quote, QuoteEvent event) {
        var version = quote.number(event.number()).orElseThrow();
        var changes = new ArrayList<Change>();
        changes.add(Change.set("version", version.number()));
        changes.add(Change.set("status", version.status()));
        changes.add(Change.set("counting", quote.valid().map(QuoteVersion::number).orElse(null)));
        if (event instanceof QuoteEvent.Received) {
            changes.add(Change.set("rfq", quote.ref().rfq()));
            changes.add(Change.set("door", version.offer().door()));
            changes.add(Change.set("message", version.offer().message()));
            changes.add(Change.set("prices", prices(version)));
        }
        return changes;
    }

    private static String prices(QuoteVersion version) {
        return version.offer().lines().stream()
                .map(QuoteJournal::price)
                .collect(Collectors.joining("\n"));
    }

    private static String price(QuoteLine line) {
        return line.position()
                + ": "
                + line.price()
                + " / "
                + line.per().toPlainString()
                + " "
                + line.unit().code();
    }
}
