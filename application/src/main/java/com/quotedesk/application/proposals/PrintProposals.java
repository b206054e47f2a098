package com.quotedesk.application.proposals;

import com.quotedesk.application.documents.ProposalPapers;
import com.quotedesk.application.files.FileStore;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.proposals.Proposal;
import com.quotedesk.domain.proposals.ProposalId;
import com.quotedesk.domain.proposals.ProposalVersion;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Prints what was issued, once: the paper is kept before the version names its hash, and whoever
 * asks for it later gets those bytes. Run by a job, over and over.
 */
public final class PrintProposals {

    /**
     * @param limit how many at most, from 1
     */
    public record Command(int limit) {}

    private final Proposals proposals;
    private final ProposalChanges changes;
    private final ProposalPapers papers;
    private final FileStore files;

    public PrintProposals(
            Proposals proposals, ProposalChanges changes, ProposalPapers papers, FileStore files) {
        this.proposals = proposals;
        this.changes = changes;
        this.papers = papers;
        this.files = files;
    }

    /**
     * How many papers were made. One that cannot be made keeps no other waiting.
     *
     * @throws PortFailure when the files or the proposals are out of reach
     */
    public int print(Command command) {
        int printed = 0;
        @Nullable RuntimeException last = null;
        for (var id : proposals.unprinted(command.limit())) {
            try {
                printed += print(id);
            } catch (PortFailure.Unavailable away) {
                throw away;
            } catch (RuntimeException failure) {
                last = failure;
            }
        }
        if (last != null) {
            throw last;
        }
        return printed;
    }

    private int print(ProposalId id) {
        int printed = 0;
        var proposal = proposals.get(id).orElseThrow();
        for (var version : proposal.versions()) {
            if (version.issuedAt() != null && version.paper() == null) {
                printed += print(proposal, version);
            }
        }
        return printed;
    }

    private int print(Proposal proposal, ProposalVersion version) {
        var number = Objects.requireNonNull(proposal.number()).toString();
        var paper = files.put(papers.print(number, version));
        var by = new By.Program();
        var outcome =
                changes.change(
                        new ProposalChanges.Wanted(proposal.id(), by, null),
                        (now, order) ->
                                changes.keep(
                                        now,
                                        now.printed(version.revision(), paper.sha256()),
                                        by.actor(),
                                        null));
        return outcome instanceof ProposalOutcome.Done ? 1 : 0;
    }
}
