package com.quotedesk.web.problems;

import io.micronaut.http.HttpStatus;

/** The kinds of problems the API names. */
public enum ProblemKind {
    BAD_REQUEST("bad-request", HttpStatus.BAD_REQUEST),
    VALIDATION("validation", HttpStatus.UNPROCESSABLE_ENTITY),
    UNAUTHORIZED("unauthorized", HttpStatus.UNAUTHORIZED),
    LOGIN_REFUSED("login-refused", HttpStatus.UNAUTHORIZED),
    /** The password is right, and a code of the second factor is wanted too. */
    CODE_NEEDED("code-needed", HttpStatus.UNAUTHORIZED),
    FORBIDDEN("forbidden", HttpStatus.FORBIDDEN),
    NOT_FOUND("not-found", HttpStatus.NOT_FOUND),
    /** The business says no. */
    REFUSED("refused", HttpStatus.CONFLICT),
    /** Somebody else was faster. */
    CHANGED_MEANWHILE("changed-meanwhile", HttpStatus.PRECONDITION_FAILED),
    VERSION_MISSING("version-missing", HttpStatus.PRECONDITION_REQUIRED),
    METHOD_NOT_ALLOWED("method-not-allowed", HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE("not-acceptable", HttpStatus.NOT_ACCEPTABLE),
    TOO_LARGE("too-large", HttpStatus.REQUEST_ENTITY_TOO_LARGE),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    /** The same request, by its Idempotency-Key, is being done. */
    IN_PROGRESS("in-progress", HttpStatus.CONFLICT),
    /** The Idempotency-Key belongs to another request. */
    KEY_REUSED("key-reused", HttpStatus.UNPROCESSABLE_ENTITY),
    /** It was done, and its answer held a secret that is told once. */
    ANSWER_NOT_KEPT("answer-not-kept", HttpStatus.CONFLICT),
    TOO_MANY("too-many", HttpStatus.TOO_MANY_REQUESTS),
    UNAVAILABLE("unavailable", HttpStatus.SERVICE_UNAVAILABLE),
    INTERNAL("internal", HttpStatus.INTERNAL_SERVER_ERROR);

    private final String code;
    private final HttpStatus status;

    ProblemKind(String code, HttpStatus status) {
        this.code = code;
        this.status = status;
    }

    String code() {
        return code;
    }

    HttpStatus status() {
        return status;
    }
}
