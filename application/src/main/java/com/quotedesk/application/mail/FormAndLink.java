package com.quotedesk.application.mail;

import com.quotedesk.application.documents.QuoteForm;
import com.quotedesk.application.documents.QuoteSheets;
import com.quotedesk.application.files.FileType;
import com.quotedesk.application.links.IssueLink;
import com.quotedesk.application.links.LinkPurpose;
import com.quotedesk.application.mail.MailComposer.Attachment;
import com.quotedesk.domain.mail.LetterKind;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.rfqs.Rfq;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Gives a supplier two more ways to answer than by mail: a form to fill in, and a page behind a
 * personal link.
 */
public final class FormAndLink implements RfqEnclosures {

    private final QuoteSheets sheets;
    private final IssueLink issueLink;
    private final Clock clock;
    private final Supplier<OutgoingPolicy> policy;

    public FormAndLink(
            QuoteSheets sheets, IssueLink issueLink, Clock clock, Supplier<OutgoingPolicy> policy) {
        this.sheets = sheets;
        this.issueLink = issueLink;
        this.clock = clock;
        this.policy = policy;
    }

    @Override
    public Enclosed of(Rfq rfq, LetterKind kind, Language language) {
        boolean asks = kind == LetterKind.RFQ;
        var link =
                issueLink.issue(
                        new IssueLink.Command(LinkPurpose.RFQ_ANSWER, rfq.id().value(), asks));
        return new Enclosed(asks ? List.of(form(rfq, language)) : List.of(), link.toString());
    }

    private Attachment form(Rfq rfq, Language language) {
        var form =
                new QuoteForm(
                        rfq.id().value(),
                        Objects.requireNonNull(rfq.number()).toString(),
                        language,
                        policy.get().from().shown(),
                        clock.instant(),
                        LetterWords.deadline(
                                Objects.requireNonNull(rfq.timing()).deadline(), language),
                        rfq.items().stream()
                                .map(
                                        item ->
                                                new QuoteForm.Row(
                                                        item.name(),
                                                        item.sku(),
                                                        item.quantity(),
                                                        item.unit()))
                                .toList());
        return new Attachment(form.fileName(), FileType.XLSX.mediaType(), sheets.write(form));
    }
}
