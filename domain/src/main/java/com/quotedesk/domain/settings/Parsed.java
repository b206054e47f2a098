package com.quotedesk.domain.settings;

/** What came of reading a text: a value, or why it is none. */
public sealed interface Parsed<T> {

    record Value<T>(T value) implements Parsed<T> {}

    record Wrong<T>(SettingFault fault) implements Parsed<T> {}
}
