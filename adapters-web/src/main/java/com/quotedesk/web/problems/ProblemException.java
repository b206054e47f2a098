package com.quotedesk.web.problems;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * A value of the request that is not right.
     *
     * @param message the key of a text, {@code value.missing}
     * @param arguments what the text speaks of
     */
    public record Wrong(String field, String message, List<Object> arguments) {
        public Wrong {
            arguments = List.copyOf(arguments);
        }

        public static Wrong of(String field, String message, Object... arguments) {
            return new Wrong(field, message, List.of(arguments));
        }
    }

    private final ProblemKind kind;
    private final transient List<Wrong> wrong;
    private final @Nullable Duration wait;

    private ProblemException(ProblemKind kind, List<Wrong> wrong, @Nullable Duration wait) {
        super(kind + " " + wrong);
        this.kind = kind;
        this.wrong = List.copyOf(wrong);
        this.wait = wait;
    }

    public static ProblemException of(ProblemKind kind) {
        return new ProblemException(kind, List.of(), null);
    }

    /** It may be tried again after a while. */
    public static ProblemException waiting(ProblemKind kind, Duration wait) {
        return new ProblemException(kind, List.of(), wait);
    }

    /**
     * The business says no.
     *
     * @param reason the key of a text without {@code refused.}: {@code order-wrong-status}
     */
    public static ProblemException refused(String reason, Object... arguments) {
        return new ProblemException(
                ProblemKind.REFUSED, List.of(Wrong.of("", "refused." + reason, arguments)), null);
    }

    public static ProblemException wrong(List<Wrong> wrong) {
        return new ProblemException(ProblemKind.VALIDATION, wrong, null);
    }

    ProblemKind kind() {
        return kind;
    }

    /** After how long it may be tried again; null where that is not told. */
    @Nullable Duration pause() {
        return wait;
    }

    List<Wrong> wrong() {
        return wrong;
    }
}
