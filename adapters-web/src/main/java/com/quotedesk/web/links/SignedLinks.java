package com.quotedesk.web.links;

import com.quotedesk.application.links.LinkTokens;
import java.util.List;

/** Links that are signed with keys of ours. */
public final class SignedLinks {

    private SignedLinks() {}

    /**
     * @param secret what new links are signed with, at least {@link
     *     com.quotedesk.web.WebSettings#SHORTEST_SECRET_BYTES} long
     * @param replaced what links were signed with before, which stay good
     */
    public static LinkTokens with(String secret, List<String> replaced) {
        return new HmacLinkTokens(secret, replaced);
    }
}
