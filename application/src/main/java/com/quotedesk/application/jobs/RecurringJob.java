package com.quotedesk.application.jobs;

import java.time.Duration;

/**
 * Work that is done again and again, by one node at a time.
 *
 * @param name stays, since its next time is kept under it
 * @param every how long it rests after each time
 * @param work may be done again when a node dies in the middle of it
 */
public record RecurringJob(String name, Duration every, Runnable work) {}
