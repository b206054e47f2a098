package com.quotedesk.web.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A document as maps and lists, with the casts in one place. */
final class Tree {

    private Tree() {}

    /** The map under {@code key}, made where there is none. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> at(Map<String, Object> map, String key) {
        return (Map<String, Object>)
                map.computeIfAbsent(key, _ -> new LinkedHashMap<String, Object>());
    }

    /** The list under {@code key}, made where there is none. */
    @SuppressWarnings("unchecked")
    static List<Object> listAt(Map<String, Object> map, String key) {
        return (List<Object>) map.computeIfAbsent(key, _ -> new ArrayList<>());
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    static Map<String, Object> of(Object... keysAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
