package com.quotedesk.planted.application.b;

import com.quotedesk.planted.application.a.Port;
import org.slf4j.Logger;

/** Breaks: the application knows no library; features form no cycle. */
public interface KnowsPort {
    Port other();

    Logger library();
}
