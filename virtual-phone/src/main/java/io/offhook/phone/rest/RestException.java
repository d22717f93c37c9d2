package io.offhook.phone.rest;

import io.offhook.phone.redemption.Problem;
import java.io.IOException;

/** A service said no to a REST call, or could not be understood. */
public class RestException extends IOException {

    private static final long serialVersionUID = 1L;
    private static final int NOT_FOUND = 404;

    private final boolean notFound;

    RestException(String call, Problem problem) {
        super(call + ": " + problem);
        this.notFound = problem.status() == NOT_FOUND;
    }

    RestException(String message, Throwable cause) {
        super(message, cause);
        this.notFound = false;
    }

    /** What was asked for is not there, or not there yet. */
    public boolean isNotFound() {
        return notFound;
    }
}
