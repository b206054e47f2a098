package com.quotedesk.application.audit;

import com.quotedesk.domain.audit.Seal;
import java.util.UUID;

/** Recomputes the chain of the journal from its first entry. */
public final class VerifyAudit {

    private static final int AT_ONCE = 500;

    public sealed interface Outcome {

        /**
         * Nothing was changed, taken out or put in.
         *
         * @param head the last seal; kept elsewhere, it proves later that the end was not cut off
         */
        record Intact(Seal head) implements Outcome {}

        /** The chain breaks at an entry: it, or one before it, is not what was sealed. */
        record Broken(long position, UUID entry) implements Outcome {}
    }

    private final AuditChain chain;

    public VerifyAudit(AuditChain chain) {
        this.chain = chain;
    }

    public Outcome verify() {
        var last = Seal.BEFORE_ALL;
        while (true) {
            var links = chain.after(last.position(), AT_ONCE);
            for (var link : links) {
                var entry = link.entry();
                if (entry == null || !last.next(entry).equals(link.seal())) {
                    return new Outcome.Broken(last.position() + 1, link.id());
                }
                last = link.seal();
            }
            if (links.size() < AT_ONCE) {
                return new Outcome.Intact(last);
            }
        }
    }
}
