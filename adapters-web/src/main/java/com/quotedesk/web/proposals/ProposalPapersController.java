package com.quotedesk.web.proposals;

import com.quotedesk.application.files.FileKey;
import com.quotedesk.application.files.FileType;
import com.quotedesk.application.files.LinkFile;
import com.quotedesk.application.proposals.ExportProposal;
import com.quotedesk.application.proposals.ReadPaper;
import com.quotedesk.application.proposals.ReadProposal;
import com.quotedesk.application.proposals.SendProposal;
import com.quotedesk.domain.mail.MailAddress;
import com.quotedesk.domain.proposals.Proposal;
import com.quotedesk.domain.proposals.ProposalId;
import com.quotedesk.domain.proposals.ProposalRefusal;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.web.files.Attachments;
import com.quotedesk.web.files.TableDownloads;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemKind;
import com.quotedesk.web.security.Callers;
import com.quotedesk.web.work.Fields;
import com.quotedesk.web.work.Identities;
import com.quotedesk.web.work.Versions;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Proposals on paper, and their way to the client. */
@Controller("/api/v1/proposals/{id}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProposalPapersController {

    /** Whom to write to; the client's first address where it is left out. */
    @Serdeable
    record Recipient(@Nullable String email, @Nullable String name) {
        @Nullable MailAddress address() {
            var fields = new Fields();
            var address = fields.optional("email", email, "value.email", EmailAddress::parse);
            var called = fields.optionalText("name", name);
            fields.refuseWrong();
            return address == null ? null : new MailAddress(called, address);
        }
    }

    /**
     * @param url good for a while, for whoever knows it
     */
    @Serdeable
    record LinkResponse(URI url) {}

    private final ReadProposal readProposal;
    private final ReadPaper readPaper;
    private final SendProposal sendProposal;
    private final ExportProposal exportProposal;
    private final TableDownloads downloads;
    private final LinkFile linkFile;
    private final Callers callers;

    ProposalPapersController(
            ReadProposal readProposal,
            ReadPaper readPaper,
            SendProposal sendProposal,
            ExportProposal exportProposal,
            TableDownloads downloads,
            LinkFile linkFile,
            Callers callers) {
        this.readProposal = readProposal;
        this.readPaper = readPaper;
        this.sendProposal = sendProposal;
        this.exportProposal = exportProposal;
        this.downloads = downloads;
        this.linkFile = linkFile;
        this.callers = callers;
    }

    /** The PDF of a version; of a draft, what it would be. */
    @Get(value = "/versions/{revision}/pdf", produces = MediaType.APPLICATION_PDF)
    HttpResponse<byte[]> pdf(Authentication caller, String id, int revision) {
        return switch (readPaper.read(
                new ReadPaper.Command(callers.access(caller), proposal(id), revision))) {
            case ReadPaper.Outcome.Found(var pdf, var name) ->
                    HttpResponse.ok(pdf.toArray())
                            .header("Content-Disposition", Attachments.named(name));
            case ReadPaper.Outcome.Unknown _ -> throw ProblemException.of(ProblemKind.NOT_FOUND);
            case ReadPaper.Outcome.NotPrinted _ ->
                    throw ProposalAnswers.refused(ProposalRefusal.NOT_PRINTED);
            case ReadPaper.Outcome.Empty _ ->
                    throw ProposalAnswers.refused(ProposalRefusal.NO_LINES);
        };
    }

    /** An address from which the store itself serves the PDF for a while. */
    @Get("/versions/{revision}/pdf-link")
    LinkResponse link(Authentication caller, String id, int revision) {
        var proposal =
                readProposal
                        .read(new ReadProposal.Command(callers.access(caller), proposal(id)))
                        .filter(found -> revision >= 1 && revision <= found.versions().size())
                        .orElseThrow(() -> ProblemException.of(ProblemKind.NOT_FOUND));
        return paperOf(proposal, revision)
                .map(
                        paper ->
                                new LinkResponse(
                                        linkFile.link(
                                                new LinkFile.Command(
                                                        paper,
                                                        FileType.PDF,
                                                        ReadPaper.nameOf(proposal, revision)))))
                .orElseThrow(() -> ProposalAnswers.refused(ProposalRefusal.NOT_PRINTED));
    }

    /** The lines of a version as a table: {@code format=xlsx|csv}, {@code language=ru|en}. */
    @Get(value = "/versions/{revision}/export", produces = MediaType.ALL)
    HttpResponse<byte[]> export(
            Authentication caller,
            String id,
            int revision,
            @QueryValue(defaultValue = "xlsx") String format,
            @QueryValue(defaultValue = "ru") String language) {
        var form = TableDownloads.form(format, language);
        return exportProposal
                .export(
                        new ExportProposal.Command(
                                callers.access(caller), proposal(id), revision, form.language()))
                .map(table -> downloads.serve(table, form, "proposal"))
                .orElseThrow(() -> ProblemException.of(ProblemKind.NOT_FOUND));
    }

    private static Optional<FileKey> paperOf(Proposal proposal, int revision) {
        return Optional.ofNullable(proposal.versions().get(revision - 1).paper()).map(FileKey::new);
    }

    /** Writes to the client; the version is sent when the mail server has taken the letter. */
    @Post("/send")
    HttpResponse<ProposalResponse> send(
            HttpRequest<?> request, Authentication caller, String id, @Body Recipient to) {
        long seen = Versions.seen(request);
        var by = callers.access(caller);
        return ProposalAnswers.answer(
                readProposal,
                by,
                sendProposal.send(new SendProposal.Command(by, proposal(id), seen, to.address())));
    }

    private static ProposalId proposal(String id) {
        return new ProposalId(Identities.read(id));
    }
}
