package com.quotedesk.application.mail;

import com.quotedesk.application.proposals.MarkProposalMailed;
import com.quotedesk.domain.mail.LetterKind;
import com.quotedesk.domain.mail.OutgoingMail;
import com.quotedesk.domain.proposals.ProposalId;

/** Lets a proposal follow the mail that carries it. */
public final class ProposalDelivery implements DeliveryFollower {

    private final MarkProposalMailed markProposalMailed;

    public ProposalDelivery(MarkProposalMailed markProposalMailed) {
        this.markProposalMailed = markProposalMailed;
    }

    @Override
    public void sent(OutgoingMail mail) {
        if (mail.kind() == LetterKind.PROPOSAL) {
            markProposalMailed.mark(
                    new MarkProposalMailed.Command(
                            new ProposalId(mail.about().id()), mail.createdAt()));
        }
    }

    /** The client may have it from our hands: that a letter failed changes nothing. */
    @Override
    public void failed(OutgoingMail mail, String reason) {}
}
