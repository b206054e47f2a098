package com.quotedesk.application.proposals;

import com.quotedesk.application.documents.ProposalPapers;
import com.quotedesk.application.files.FileKey;
import com.quotedesk.application.files.FileStore;
import com.quotedesk.domain.proposals.Proposal;
import com.quotedesk.domain.proposals.ProposalId;
import com.quotedesk.domain.proposals.ProposalVersion;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.users.Access;

/** Shows the paper of a version; of a draft, what it would be. */
public final class ReadPaper {

    /** Who wants to see which. */
    public record Command(Access by, ProposalId proposal, int revision) {}

    public sealed interface Outcome {
        /**
         * @param name of the file
         */
        record Found(Bytes pdf, String name) implements Outcome {}

        /** It was issued a moment ago. */
        record NotPrinted() implements Outcome {}

        /** There is none, as far as the asker may know. */
        record Unknown() implements Outcome {}

        /** The draft has no lines. */
        record Empty() implements Outcome {}
    }

    private final ReadProposal readProposal;
    private final ProposalPapers papers;
    private final FileStore files;

    public ReadPaper(ReadProposal readProposal, ProposalPapers papers, FileStore files) {
        this.readProposal = readProposal;
        this.papers = papers;
        this.files = files;
    }

    public Outcome read(Command command) {
        return readProposal
                .read(new ReadProposal.Command(command.by(), command.proposal()))
                .filter(
                        proposal ->
                                command.revision() >= 1
                                        && command.revision() <= proposal.versions().size())
                .map(proposal -> read(proposal, proposal.versions().get(command.revision() - 1)))
                .orElseGet(Outcome.Unknown::new);
    }

    /** What the file of a version is called: {@code KP-2026-0031-2.pdf}. */
    public static String nameOf(Proposal proposal, int revision) {
        var number = proposal.number();
        return (number == null ? "draft" : number.toString())
                + (revision == 1 ? "" : "-" + revision)
                + ".pdf";
    }

    private Outcome read(Proposal proposal, ProposalVersion version) {
        var name = nameOf(proposal, version.revision());
        if (version.issuedAt() == null) {
            if (version.offer().lines().isEmpty()) {
                return new Outcome.Empty();
            }
            var number = proposal.number();
            return new Outcome.Found(
                    papers.print(number == null ? "—" : number.toString(), version), name);
        }
        var paper = version.paper();
        return paper == null
                ? new Outcome.NotPrinted()
                : files.get(new FileKey(paper))
                        .<Outcome>map(pdf -> new Outcome.Found(pdf, name))
                        .orElseGet(Outcome.Unknown::new);
    }
}
