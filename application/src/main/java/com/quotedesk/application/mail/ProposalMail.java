package com.quotedesk.application.mail;

import com.quotedesk.application.clients.Clients;
import com.quotedesk.application.mail.MailComposer.Attachment;
import com.quotedesk.application.proposals.ProposalLetters;
import com.quotedesk.application.proposals.ReadPaper;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.clients.Client;
import com.quotedesk.domain.events.DomainEvent;
import com.quotedesk.domain.mail.LetterKind;
import com.quotedesk.domain.mail.MailAddress;
import com.quotedesk.domain.mail.OutgoingMail;
import com.quotedesk.domain.mail.OutgoingState;
import com.quotedesk.domain.proposals.Proposal;
import com.quotedesk.domain.proposals.ProposalEvent;
import com.quotedesk.domain.proposals.ProposalVersion;
import com.quotedesk.domain.shared.Bytes;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes to clients about what they are offered. */
public final class ProposalMail implements ProposalLetters {

    private static final Set<OutgoingState> DEAD =
            EnumSet.of(OutgoingState.FAILED, OutgoingState.WITHDRAWN);

    private final Post post;
    private final Outbox outbox;
    private final Clients clients;
    private final ProposalLinks links;
    private final ProposalNotice notice;

    public ProposalMail(
            Post post, Outbox outbox, Clients clients, ProposalLinks links, ProposalNotice notice) {
        this.post = post;
        this.outbox = outbox;
        this.clients = clients;
        this.links = links;
        this.notice = notice;
    }

    @Override
    public Sending send(
            Proposal proposal, ProposalVersion version, @Nullable MailAddress to, Bytes pdf) {
        var address = to == null ? addressOf(proposal) : Optional.of(to);
        if (address.isEmpty()) {
            return new Sending.NoAddress();
        }
        var before = letters(proposal, version).toList();
        if (before.stream().anyMatch(mail -> mail.to().equals(address.get().address()))) {
            return new Sending.AlreadySent();
        }
        // Who has an older version is led to the letter with this one.
        var link = links.of(proposal, before.isEmpty());
        send(
                LetterKind.PROPOSAL,
                proposal,
                version,
                address.get(),
                link,
                List.of(
                        new Attachment(
                                ReadPaper.nameOf(proposal, version.revision()),
                                "application/pdf",
                                pdf)));
        return new Sending.Queued(address.get().address());
    }

    /** The letters that brought this version, or will. */
    private Stream<OutgoingMail> letters(Proposal proposal, ProposalVersion version) {
        var issued = Objects.requireNonNull(version.issuedAt());
        return outbox.about(proposal.id().subject()).stream()
                .filter(mail -> mail.kind() == LetterKind.PROPOSAL)
                .filter(mail -> !DEAD.contains(mail.state()))
                .filter(mail -> !mail.createdAt().isBefore(issued));
    }

    private Optional<MailAddress> addressOf(Proposal proposal) {
        return Optional.ofNullable(proposal.client())
                .flatMap(clients::find)
                .map(Client::contacts)
                .filter(contacts -> !contacts.isEmpty())
                .map(List::getFirst)
                .map(contact -> new MailAddress(contact.name(), contact.email()));
    }

    @Override
    public void write(Proposal proposal, List<DomainEvent> happened, Actor by) {
        for (var event : happened) {
            if (event instanceof ProposalEvent.Reminded reminded) {
                remind(proposal, reminded.of());
            } else if (event instanceof ProposalEvent.Stepped stepped) {
                withdrawEnded(proposal, stepped.of());
                notice.tell(proposal, stepped.of(), by);
            }
        }
    }

    /** What waits still would come too late. A draft that is thrown away never had a letter. */
    private void withdrawEnded(Proposal proposal, ProposalVersion version) {
        if (version.closedAt() != null && version.issuedAt() != null) {
            post.withdraw(proposal.id().subject(), "the proposal is " + version.status());
        }
    }

    /** To whoever has it; where it was handed over, to the client's first address. */
    private void remind(Proposal proposal, ProposalVersion version) {
        letters(proposal, version)
                .findFirst()
                .map(mail -> new MailAddress(null, mail.to()))
                .or(() -> addressOf(proposal))
                .ifPresent(
                        to ->
                                send(
                                        LetterKind.PROPOSAL_REMINDER,
                                        proposal,
                                        version,
                                        to,
                                        links.of(proposal, false),
                                        List.of()));
    }

    private void send(
            LetterKind kind,
            Proposal proposal,
            ProposalVersion version,
            MailAddress to,
            String link,
            List<Attachment> attachments) {
        post.send(
                new Post.Letter(
                        kind,
                        proposal.id().subject(),
                        to,
                        version.offer().language(),
                        values(proposal, version, to, link),
                        kind == LetterKind.PROPOSAL_REMINDER,
                        attachments));
    }

    private static Map<String, Object> values(
            Proposal proposal, ProposalVersion version, MailAddress to, String link) {
        var offer = version.offer();
        var addressee = version.addressee();
        var values = new HashMap<String, Object>();
        values.put("number", Objects.requireNonNull(proposal.number()).toString());
        values.put("contact", Objects.requireNonNullElse(to.name(), ""));
        values.put("client", addressee == null ? "" : addressee.name());
        values.put("total", LetterWords.money(offer.total().gross(), offer.language()));
        values.put("validUntil", LetterWords.day(offer.validUntil(), offer.language()));
        values.put("link", link);
        return values;
    }
}
