package com.quotedesk.planted.domain.b;

import com.quotedesk.planted.domain.a.LooksAtTheClock;
import com.tngtech.archunit.lang.ArchRule;

/** Breaks: the domain knows no library; features form no cycle. */
public interface KnowsA {
    LooksAtTheClock other();

    ArchRule library();
}
