package com.quotedesk.web.pages;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a form without files sent ({@code application/x-www-form-urlencoded}). */
public final class PageForm {

    private final Map<String, List<String>> fields = new HashMap<>();

    /**
     * @param body by the names of fields; several values of one field are a collection
     */
    public PageForm(Map<String, Object> body) {
        body.forEach(
                (name, value) ->
                        fields.put(
                                name,
                                value instanceof Collection<?> several
                                        ? several.stream().map(Object::toString).toList()
                                        : List.of(value.toString())));
    }

    /** A field's text without space around it; empty where it was left empty or is not there. */
    public String text(String name) {
        return all(name).stream().findFirst().map(String::strip).orElse("");
    }

    /** All values of a field of which several can be chosen. */
    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }
}
