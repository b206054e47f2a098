package com.quotedesk.planted.application.a;

import com.quotedesk.planted.application.b.KnowsPort;
import com.quotedesk.planted.web.PublicAdapter;

/** Breaks: the application knows no adapter; features form no cycle. */
public interface Port {
    KnowsPort other();

    PublicAdapter adapter();
}
