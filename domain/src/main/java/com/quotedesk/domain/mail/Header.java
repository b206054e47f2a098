package com.quotedesk.domain.mail;

/**
 * One header field of a mail, unfolded and decoded to text.
 *
 * @param name as written; compared without regard to case
 */
public record Header(String name, String value) {}
