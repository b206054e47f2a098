package com.quotedesk.planted.unmarked;

/** Breaks: every package is null-marked. */
public record Unmarked() {}
