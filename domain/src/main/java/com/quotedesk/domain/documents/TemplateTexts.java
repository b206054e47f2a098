package com.quotedesk.domain.documents;

/**
 * What a template says in one language; empty where it says nothing.
 *
 * @param heading what the paper is called: {@code Коммерческое предложение}
 * @param introduction between the requisites and the table
 * @param terms below the totals
 * @param footer at the foot of each page
 */
public record TemplateTexts(String heading, String introduction, String terms, String footer) {}
