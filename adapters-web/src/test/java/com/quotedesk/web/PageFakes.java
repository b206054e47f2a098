package com.quotedesk.web;

import com.quotedesk.application.links.IssueLink;
import com.quotedesk.application.links.LinkPurpose;
import com.quotedesk.application.links.LinkTokens;
import com.quotedesk.application.links.OpenLink;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.testkit.work.InMemoryStores;
import com.quotedesk.web.links.SignedLinks;
import com.quotedesk.web.pages.PageDoor;
import com.quotedesk.web.pages.PageLanguages;
import com.quotedesk.web.pages.PageTemplate;
import com.quotedesk.web.pages.Pages;
import com.quotedesk.web.pages.PagesConfig;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What public pages need, over the fakes, and one to try the skeleton with. */
@Factory
class PageFakes {

    static final URI PUBLIC = URI.create("https://desk.example");

    @Singleton
    LinkTokens linkTokens() {
        return SignedLinks.with(RunningDesk.SECRET, List.of());
    }

    @Singleton
    IssueLink issueLink(LinkTokens tokens, InMemoryStores stores, Clock clock) {
        return new IssueLink(tokens, stores.linkGenerations(), clock, PUBLIC, Duration.ofDays(30));
    }

    @Singleton
    OpenLink openLink(LinkTokens tokens, InMemoryStores stores, Clock clock) {
        return new OpenLink(tokens, stores.linkGenerations(), clock);
    }

    @Singleton
    PagesConfig pagesConfig(@Value("${pages.at-once:10000}") int atOnce) {
        return new PagesConfig(PUBLIC, "ООО «Ромашка» & Co", 60, atOnce, 1 << 20, 3);
    }

    /** A page that says hello to who has a link to a proposal. */
    @Controller("/proposal/hello")
    @Secured(SecurityRule.IS_ANONYMOUS)
    static class Hello {

        private static final PageTemplate TEMPLATE = PageTemplate.of(PageFakes.class, "hello");

        private final PageDoor door;
        private final Pages pages;

        Hello(PageDoor door, Pages pages) {
            this.door = door;
            this.pages = pages;
        }

        @Get("/{token}")
        HttpResponse<String> look(HttpRequest<?> request, String token) {
            return door.open(request, LinkPurpose.PROPOSAL, token, grant -> page(request, "Ada"));
        }

        @Post("/{token}")
        @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
        HttpResponse<String> send(HttpRequest<?> request, String token) {
            return door.post(
                    request, LinkPurpose.PROPOSAL, token, grant -> page(request, "<script>"));
        }

        @Get("/{token}/broken")
        HttpResponse<String> broken(String token) {
            throw new IllegalStateException("a fault of " + token.length());
        }

        private MutableHttpResponse<String> page(HttpRequest<?> request, String name) {
            var language = PageLanguages.of(request, Language.RUSSIAN);
            return pages.show(
                    request, new Pages.Page(TEMPLATE, language, "Привет", Map.of("name", name)));
        }
    }
}
