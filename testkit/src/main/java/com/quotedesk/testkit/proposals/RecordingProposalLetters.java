package com.quotedesk.testkit.proposals;

import com.quotedesk.application.proposals.ProposalLetters;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.events.DomainEvent;
import com.quotedesk.domain.mail.MailAddress;
import com.quotedesk.domain.proposals.Proposal;
import com.quotedesk.domain.proposals.ProposalVersion;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.shared.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what would be written to clients; answers as it is told to. */
public final class RecordingProposalLetters implements ProposalLetters {

    public final List<Bytes> sent = new ArrayList<>();
    public final List<DomainEvent> heard = new ArrayList<>();
    public Sending answer = new Sending.Queued(new EmailAddress("client@factory.example"));

    @Override
    public Sending send(
            Proposal proposal, ProposalVersion version, @Nullable MailAddress to, Bytes pdf) {
        sent.add(pdf);
        return answer;
    }

    @Override
    public void write(Proposal proposal, List<DomainEvent> happened, Actor by) {
        heard.addAll(happened);
    }
}
