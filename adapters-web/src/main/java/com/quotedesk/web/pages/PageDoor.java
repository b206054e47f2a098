package com.quotedesk.web.pages;

import com.quotedesk.application.links.LinkGrant;
import com.quotedesk.application.links.LinkPurpose;
import com.quotedesk.application.links.OpenLink;
import com.quotedesk.web.pages.PageProblems.Kind;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.function.Function;

/** Lets in who has a link that holds; shows the others why it does not. */
@Singleton
public final class PageDoor {

    private final OpenLink openLink;
    private final PageProblems problems;
    private final PageOrigins origins;

    PageDoor(OpenLink openLink, PageProblems problems, PageOrigins origins) {
        this.openLink = openLink;
        this.problems = problems;
        this.origins = origins;
    }

    /** For who looks. */
    public MutableHttpResponse<String> open(
            HttpRequest<?> request,
            LinkPurpose purpose,
            String token,
            Function<LinkGrant, MutableHttpResponse<String>> page) {
        return switch (openLink.open(new OpenLink.Command(purpose, token))) {
            case OpenLink.Outcome.Opened(var grant) -> page.apply(grant);
            case OpenLink.Outcome.Unknown _ -> problems.show(request, Kind.UNKNOWN);
            case OpenLink.Outcome.Expired _ -> problems.show(request, Kind.EXPIRED);
            case OpenLink.Outcome.Superseded _ -> problems.show(request, Kind.SUPERSEDED);
        };
    }

    /** For who sends something: it must come from a page of ours. */
    public MutableHttpResponse<String> post(
            HttpRequest<?> request,
            LinkPurpose purpose,
            String token,
            Function<LinkGrant, MutableHttpResponse<String>> page) {
        return origins.isOurs(request)
                ? open(request, purpose, token, page)
                : problems.show(request, Kind.FOREIGN);
    }
}
