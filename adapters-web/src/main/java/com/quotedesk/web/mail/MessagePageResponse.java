package com.quotedesk.web.mail;

import com.quotedesk.application.mail.HtmlCleaner;
import io.micronaut.serde.annotation.Serdeable;

/**
 * A mail as it may be shown.
 *
 * @param html a piece of HTML that fetches and runs nothing; its own pictures have the addresses of
 *     the mail's parts
 * @param remote how many contents from elsewhere were left out
 * @param removed how many tags were taken out
 * @param misleadingLinks how many links name another address than they lead to
 * @param complete false where the mail is larger than is shown
 */
@Serdeable
record MessagePageResponse(
        String html, int remote, int removed, int misleadingLinks, boolean complete) {

    static MessagePageResponse of(HtmlCleaner.SafeHtml page) {
        return new MessagePageResponse(
                page.html(),
                page.remote(),
                page.removed(),
                page.misleadingLinks(),
                page.complete());
    }
}
