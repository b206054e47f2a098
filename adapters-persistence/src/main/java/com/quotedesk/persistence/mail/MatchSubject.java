package com.quotedesk.persistence.mail;

import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.mail.Belonging;
import com.quotedesk.domain.orders.OrderId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** What a mail belongs to, as the columns of its match say. */
final class MatchSubject {

    private MatchSubject() {}

    static Subject of(ResultSet row, OrderId order) throws SQLException {
        var rfq = row.getObject("rfq_id", UUID.class);
        if (rfq != null) {
            return new Subject(Belonging.RFQ, rfq);
        }
        var proposal = row.getObject("proposal_id", UUID.class);
        return proposal == null ? order.subject() : new Subject(Belonging.PROPOSAL, proposal);
    }
}
