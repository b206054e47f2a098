package com.quotedesk.planted.persistence;

/** Breaks: names say something. */
public record RowsHelper() {}
