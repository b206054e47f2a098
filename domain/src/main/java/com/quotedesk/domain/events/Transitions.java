package com.quotedesk.domain.events;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The life of a thing as a table of the steps it may take. The table is the rule, the test and the
 * picture at once.
 */
public final class Transitions<S extends Enum<S>> {

    /**
     * A step that may be taken.
     *
     * @param event the name on the wire of what then happened
     */
    public record Step<S>(S from, S to, String event) {}

    private final Class<S> states;
    private final List<Step<S>> steps;
    private final Map<S, Set<S>> next;

    public Transitions(Class<S> states, List<Step<S>> steps) {
        this.states = states;
        this.steps = List.copyOf(steps);
        this.next = new EnumMap<>(states);
        for (var step : steps) {
            next.computeIfAbsent(step.from(), state -> EnumSet.noneOf(states)).add(step.to());
        }
    }

    public boolean allows(S from, S to) {
        return after(from).contains(to);
    }

    /** Where a thing in {@code state} can go. */
    public Set<S> after(S state) {
        return Collections.unmodifiableSet(next.getOrDefault(state, EnumSet.noneOf(states)));
    }

    /** Whether nothing follows any more. */
    public boolean isEnd(S state) {
        return after(state).isEmpty();
    }

    public List<Step<S>> steps() {
        return steps;
    }

    /** The table as a state diagram of Mermaid, for the documents. */
    public String picture() {
        return steps.stream()
                .map(step -> "    " + step.from() + " --> " + step.to() + " : " + step.event())
                .collect(Collectors.joining("\n", "stateDiagram-v2\n", "\n"));
    }
}
