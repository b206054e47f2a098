package com.quotedesk.web.answers;

import com.quotedesk.application.answers.AnswerDrafts;
import com.quotedesk.application.answers.AnswerFiles;
import com.quotedesk.application.answers.Visit;
import com.quotedesk.application.links.LinkGrant;
import com.quotedesk.application.links.LinkPurpose;
import com.quotedesk.application.quotes.Quotes;
import com.quotedesk.application.rfqs.Rfqs;
import com.quotedesk.application.settings.CurrentSettings;
import com.quotedesk.application.suppliers.Suppliers;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.settings.DeskSettings;
import com.quotedesk.domain.suppliers.Supplier;
import com.quotedesk.web.pages.PageDoor;
import com.quotedesk.web.pages.PageLanguages;
import com.quotedesk.web.pages.PageProblems;
import com.quotedesk.web.pages.Pages;
import com.quotedesk.web.pages.PagesConfig;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.server.multipart.MultipartBody;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** The page on which a supplier answers a request, behind its personal link. */
@Controller("/quote/{token}")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AnswerPageController {

    private final PageDoor door;
    private final Pages pages;
    private final PageProblems problems;
    private final PagesConfig config;
    private final Rfqs rfqs;
    private final Suppliers suppliers;
    private final Quotes quotes;
    private final AnswerDrafts drafts;
    private final AnswerFiles files;
    private final AnswerForms forms;
    private final CurrentSettings settings;
    private final HttpClientAddressResolver addresses;
    private final Clock clock;

    AnswerPageController(
            PageDoor door,
            Pages pages,
            PageProblems problems,
            PagesConfig config,
            Rfqs rfqs,
            Suppliers suppliers,
            Quotes quotes,
            AnswerDrafts drafts,
            AnswerFiles files,
            AnswerForms forms,
            CurrentSettings settings,
            HttpClientAddressResolver addresses,
            Clock clock) {
        this.door = door;
        this.pages = pages;
        this.problems = problems;
        this.config = config;
        this.rfqs = rfqs;
        this.suppliers = suppliers;
        this.quotes = quotes;
        this.drafts = drafts;
        this.files = files;
        this.forms = forms;
        this.settings = settings;
        this.addresses = addresses;
        this.clock = clock;
    }

    @Get
    HttpResponse<String> look(HttpRequest<?> request, String token) {
        return door.open(
                request,
                LinkPurpose.RFQ_ANSWER,
                token,
                grant ->
                        withRequest(
                                request,
                                grant,
                                (rfq, supplier) -> look(request, token, rfq, supplier)));
    }

    private MutableHttpResponse<String> look(
            HttpRequest<?> request, String token, Rfq rfq, Supplier supplier) {
        var done = request.getParameters().asMap().keySet().stream();
        var notice = done.filter(Notices::isOfDone).findFirst().orElse(null);
        boolean editing = request.getParameters().contains("edit");
        var showing =
                new AnswerPage.Showing(
                        PageLanguages.of(request, supplier.language()),
                        token,
                        null,
                        Map.of(),
                        notice,
                        editing,
                        UUID.randomUUID().toString(),
                        clock.instant());
        return pages.show(request, new AnswerPage(contents(rfq), showing).page());
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<String> send(HttpRequest<?> request, String token, @Body MultipartBody body) {
        var sent = SentForm.of(GatheredParts.of(body));
        return door.post(
                request,
                LinkPurpose.RFQ_ANSWER,
                token,
                grant ->
                        withRequest(
                                request,
                                grant,
                                (rfq, supplier) ->
                                        answer(
                                                request,
                                                token,
                                                rfq,
                                                supplier,
                                                forms.take(
                                                        rfq,
                                                        sent,
                                                        visit(request, grant, supplier),
                                                        PageLanguages.of(
                                                                request, supplier.language())))));
    }

    /** What was done is told after a redirect, so that reloading the page sends nothing again. */
    private MutableHttpResponse<String> answer(
            HttpRequest<?> request,
            String token,
            Rfq before,
            Supplier supplier,
            AnswerForms.Result result) {
        var language = PageLanguages.of(request, supplier.language());
        return switch (result) {
            case AnswerForms.Result.Done(var notice, var editing) ->
                    HttpResponse.<String>status(HttpStatus.SEE_OTHER)
                            .header(
                                    HttpHeaders.LOCATION,
                                    token
                                            + "?"
                                            + notice
                                            + (editing ? "&edit" : "")
                                            + "&lang="
                                            + language.code());
            case AnswerForms.Result.Again(var status, var fields, var wrong, var notice) ->
                    pages.show(
                            request,
                            status,
                            new AnswerPage(
                                            contents(rfqs.get(before.id()).orElse(before)),
                                            new AnswerPage.Showing(
                                                    language,
                                                    token,
                                                    fields,
                                                    wrong,
                                                    notice,
                                                    true,
                                                    UUID.randomUUID().toString(),
                                                    clock.instant()))
                                    .page());
        };
    }

    private MutableHttpResponse<String> withRequest(
            HttpRequest<?> request,
            LinkGrant grant,
            BiFunction<Rfq, Supplier, MutableHttpResponse<String>> page) {
        var rfq = rfqs.get(new RfqId(grant.subject())).filter(one -> one.number() != null);
        var supplier = rfq.flatMap(one -> suppliers.find(one.supplier()));
        return supplier.map(one -> page.apply(rfq.orElseThrow(), one))
                .orElseGet(() -> problems.show(request, PageProblems.Kind.UNKNOWN));
    }

    private AnswerPage.Contents contents(Rfq rfq) {
        return new AnswerPage.Contents(
                rfq,
                quotes.ofRfq(rfq.id()),
                drafts.find(rfq.id()),
                files.of(rfq.id()),
                config.company(),
                new AnswerLimits(
                        settings.get(DeskSettings.COMPANY_CURRENCY).getCurrencyCode(),
                        Shown.plain(settings.get(DeskSettings.COMPANY_VAT_RATE)),
                        config.mostFileBytes(),
                        config.mostFiles()));
    }

    private Visit visit(HttpRequest<?> request, LinkGrant grant, Supplier supplier) {
        var address = Optional.ofNullable(addresses.resolve(request)).orElse("");
        var contact = supplier.profile().contacts().stream().findFirst();
        return new Visit(
                address.isBlank() ? "unknown" : address.strip().replace(' ', '_'),
                contact.map(one -> one.name() == null ? one.email().value() : one.name())
                        .orElse(supplier.name()),
                grant.generation());
    }
}
