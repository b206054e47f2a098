package com.quotedesk.web.problems;

import java.util.List;

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

    private ProblemException(ProblemKind kind, List<Wrong> wrong) {
        super(kind + " " + wrong);
        this.kind = kind;
        this.wrong = List.copyOf(wrong);
    }

    public static ProblemException of(ProblemKind kind) {
        return new ProblemException(kind, List.of());
    }

    /**
     * The business says no.
     *
     * @param reason the key of a text without {@code refused.}: {@code order-wrong-status}
     */
    public static ProblemException refused(String reason, Object... arguments) {
        return new ProblemException(
                ProblemKind.REFUSED, List.of(Wrong.of("", "refused." + reason, arguments)));
    }

    public static ProblemException wrong(List<Wrong> wrong) {
        return new ProblemException(ProblemKind.VALIDATION, wrong);
    }

    ProblemKind kind() {
        return kind;
    }

    List<Wrong> wrong() {
        return wrong;
    }
}
