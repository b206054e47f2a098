package com.quotedesk.application.documents;

/** One thing that is agreed on: {@code Оплата}, {@code 50 % вперёд, остальное по готовности}. */
public record PaperTerm(String name, String text) {}
