package com.quotedesk.testkit.links;

import com.quotedesk.application.links.LinkGrant;
import com.quotedesk.application.links.LinkTokens;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers what it issued instead of signing it. */
public final class PlainLinkTokens implements LinkTokens {

    private final Map<String, LinkGrant> issued = new ConcurrentHashMap<>();

    @Override
    public String issue(LinkGrant grant) {
        var token =
                grant.purpose().path()
                        + "_"
                        + grant.subject()
                        + "_"
                        + grant.generation()
                        + "_"
                        + grant.until().getEpochSecond();
        issued.put(token, grant);
        return token;
    }

    @Override
    public Optional<LinkGrant> read(String token) {
        return Optional.ofNullable(issued.get(token));
    }
}
