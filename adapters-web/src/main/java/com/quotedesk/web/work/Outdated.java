package com.quotedesk.web.work;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a route that programs should leave. Its answers say so: {@code Deprecation} (RFC 9745),
 * {@code Sunset} (RFC 8594) and a link to what comes in its place.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Outdated {

    /** The day since which it should be left, in UTC: {@code 2026-11-20}. */
    String since();

    /** The first day on which it may be gone. */
    String until();

    /** The address of what to use instead. */
    String instead();
}
