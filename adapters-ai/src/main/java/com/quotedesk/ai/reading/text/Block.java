package com.quotedesk.ai.reading.text;

/** A piece of what a message shows, in reading order. */
public sealed interface Block permits Line, Grid {

    Zone zone();
}
