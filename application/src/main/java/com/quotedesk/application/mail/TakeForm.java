package com.quotedesk.application.mail;

import com.quotedesk.application.documents.FilledSheet;
import com.quotedesk.application.documents.QuoteSheets;
import com.quotedesk.application.quotes.QuoteIntake;
import com.quotedesk.application.rfqs.By;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.mail.LetterKind;
import com.quotedesk.domain.mail.MatchEffect;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.mail.Part;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.shared.Percent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Takes the form of a request that came back filled in. It is read exactly: what cannot be
 * understood is answered cell by cell, and nothing of it counts.
 */
public final class TakeForm {

    /** Who reads forms, in the journal. */
    private static final String READER = "form/1";

    private final QuoteSheets sheets;
    private final QuoteIntake quotes;
    private final Parties parties;
    private final Post post;
    private final Supplier<Percent> usualVat;

    public TakeForm(
            QuoteSheets sheets,
            QuoteIntake quotes,
            Parties parties,
            Post post,
            Supplier<Percent> usualVat) {
        this.sheets = sheets;
        this.quotes = quotes;
        this.parties = parties;
        this.post = post;
        this.usualVat = usualVat;
    }

    /**
     * The form of a request in a mail: the first that is one of ours. One without a single price is
     * none: what was written into it is for whoever reads mails.
     */
    Optional<FilledSheet.Ours> in(MessageContent mail, RfqId rfq) {
        return files(mail.body())
                .map(file -> sheets.read(file.content()))
                .flatMap(TakeForm::ours)
                .filter(form -> form.rfq().equals(rfq.value()))
                .filter(TakeForm::saysSomething)
                .findFirst();
    }

    private static Stream<FilledSheet.Ours> ours(FilledSheet sheet) {
        return sheet instanceof FilledSheet.Ours form ? Stream.of(form) : Stream.empty();
    }

    private static boolean saysSomething(FilledSheet.Ours form) {
        return switch (form) {
            case FilledSheet.Filled filled ->
                    filled.lines().stream().anyMatch(line -> line.price() != null);
            case FilledSheet.Faulty _ -> true;
        };
    }

    private static Stream<Part.File> files(Part part) {
        return switch (part) {
            case Part.Multi multi -> multi.parts().stream().flatMap(TakeForm::files);
            case Part.File file -> Stream.of(file);
            case Part.Embedded embedded -> files(embedded.message().body());
            case Part.Text _ -> Stream.empty();
            case Part.Html _ -> Stream.empty();
        };
    }

    /** In the transaction that files the mail; tells what followed. */
    MatchEffect take(
            MessageId message,
            MessageContent mail,
            Found.OfSupplier thread,
            FilledSheet.Ours form,
            Instant receivedAt) {
        return switch (form) {
            case FilledSheet.Filled filled -> receive(message, thread, filled, receivedAt);
            case FilledSheet.Faulty faulty -> answer(mail, thread, faulty);
        };
    }

    private MatchEffect receive(
            MessageId message,
            Found.OfSupplier thread,
            FilledSheet.Filled form,
            Instant receivedAt) {
        var by = new By.Machine(new Actor.Reader(READER));
        return new FormOffer(usualVat.get())
                .of(form, thread.rfq(), message)
                .map(
                        offer ->
                                quotes.receive(
                                        new QuoteIntake.Command(
                                                by,
                                                thread.rfq().id(),
                                                offer,
                                                !thread.counts(),
                                                receivedAt)))
                .filter(QuoteIntake.Outcome.Received.class::isInstance)
                .map(_ -> MatchEffect.of(MatchEffect.Kind.QUOTED))
                .orElse(MatchEffect.NOTHING);
    }

    /** To the supplier only: whoever else sends its form is no business of ours. */
    private MatchEffect answer(
            MessageContent mail, Found.OfSupplier thread, FilledSheet.Faulty form) {
        var from = mail.from();
        var language = form.language();
        if (from == null || !parties.isFromSupplier(mail, thread.rfq())) {
            return MatchEffect.NOTHING;
        }
        post.send(
                new Post.Letter(
                        LetterKind.FORM_FAULTS,
                        RfqMail.subject(thread.rfq()),
                        from,
                        language,
                        Map.of(
                                "number",
                                Objects.toString(thread.rfq().number()),
                                "contact",
                                Objects.requireNonNullElse(from.name(), ""),
                                "faults",
                                form.faults().stream()
                                        .map(fault -> fault.message(language))
                                        .toList()),
                        true,
                        List.of()));
        return MatchEffect.NOTHING;
    }
}
