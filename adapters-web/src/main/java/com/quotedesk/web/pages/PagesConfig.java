package com.quotedesk.web.pages;

import java.net.URI;

/**
 * How the public pages are here.
 *
 * @param publicUrl where they are reached from outside, without a slash at its end
 * @param company whose pages they are, as suppliers and clients know it
 * @param perMinute how many requests one network address may make within a minute
 * @param atOnce how many of them it may make at one moment
 * @param mostFileBytes the size of the largest file that is taken
 * @param mostFiles how many files an answer may have
 */
public record PagesConfig(
        URI publicUrl,
        String company,
        int perMinute,
        int atOnce,
        long mostFileBytes,
        int mostFiles) {}
