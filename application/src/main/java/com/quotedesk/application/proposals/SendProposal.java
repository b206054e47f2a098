package com.quotedesk.application.proposals;

import com.quotedesk.application.files.FileKey;
import com.quotedesk.application.files.FileStore;
import com.quotedesk.application.proposals.ProposalLetters.Sending;
import com.quotedesk.domain.mail.MailAddress;
import com.quotedesk.domain.proposals.Proposal;
import com.quotedesk.domain.proposals.ProposalId;
import com.quotedesk.domain.proposals.ProposalRefusal;
import com.quotedesk.domain.proposals.ProposalVersion;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.users.Access;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes to the client: the open version as PDF, and a link of the client's own to answer by. The
 * version is sent when the mail server has taken the letter.
 */
public final class SendProposal {

    /**
     * @param seen the version that was seen; null where any will do
     * @param to null for the client's first address
     */
    public record Command(
            Access by, ProposalId proposal, @Nullable Long seen, @Nullable MailAddress to) {}

    private final Proposals proposals;
    private final ProposalChanges changes;
    private final ProposalLetters letters;
    private final FileStore files;

    public SendProposal(
            Proposals proposals,
            ProposalChanges changes,
            ProposalLetters letters,
            FileStore files) {
        this.proposals = proposals;
        this.changes = changes;
        this.letters = letters;
        this.files = files;
    }

    public ProposalOutcome send(Command command) {
        // Read before anything is held: the store may take its time.
        var paper =
                proposals
                        .get(command.proposal())
                        .flatMap(Proposal::open)
                        .map(ProposalVersion::paper)
                        .map(FileKey::new);
        var pdf = paper.flatMap(files::get);
        var by = new By.Person(command.by());
        return changes.change(
                new ProposalChanges.Wanted(command.proposal(), by, command.seen()),
                (proposal, order) -> {
                    var open = proposal.open();
                    if (open.isEmpty()) {
                        return new ProposalOutcome.Refused(ProposalRefusal.NOT_OPEN);
                    }
                    boolean same =
                            Optional.ofNullable(open.get().paper()).map(FileKey::new).equals(paper);
                    return pdf.filter(known -> same)
                            .map(known -> send(command, by, proposal, open.get(), known))
                            .orElseGet(
                                    () -> new ProposalOutcome.Refused(ProposalRefusal.NOT_PRINTED));
                });
    }

    private ProposalOutcome send(
            Command command, By by, Proposal proposal, ProposalVersion version, Bytes pdf) {
        return switch (letters.send(proposal, version, command.to(), pdf)) {
            case Sending.NoAddress _ -> new ProposalOutcome.Refused(ProposalRefusal.NO_ADDRESS);
            case Sending.AlreadySent _ -> new ProposalOutcome.Refused(ProposalRefusal.ALREADY_SENT);
            case Sending.Queued(var to) -> {
                changes.writeQueued(proposal, to, by.actor());
                yield new ProposalOutcome.Done(proposal);
            }
        };
    }
}
