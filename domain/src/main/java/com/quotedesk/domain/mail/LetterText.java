package com.quotedesk.domain.mail;

/**
 * The words of a letter, or the template of them.
 *
 * @param subject one line
 * @param text for readers without HTML
 * @param html the same as HTML
 */
public record LetterText(String subject, String text, String html) {}
