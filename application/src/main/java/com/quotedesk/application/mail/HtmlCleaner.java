package com.quotedesk.application.mail;

import com.quotedesk.domain.mail.MessageContent;
import java.util.Map;

/** Makes what a mail shows harmless to show. */
public interface HtmlCleaner {

    /**
     * A piece of HTML of nothing but text, tables, lists, links and the mail's own pictures. It
     * fetches nothing, runs nothing, sends nothing, and says where each link leads.
     *
     * @param html to stand within a page
     * @param remote contents that the mail wanted fetched from elsewhere, pictures mostly
     * @param removed tags that were taken out
     * @param misleadingLinks links whose text names another address than they lead to
     * @param complete false where the mail is larger than is shown
     */
    record SafeHtml(String html, int remote, int removed, int misleadingLinks, boolean complete) {}

    /**
     * Shows the body of a mail, mails within it included, whatever it is written in.
     *
     * @param pictures the address of each picture by its Content-ID
     */
    SafeHtml clean(MessageContent mail, Map<String, String> pictures);
}
