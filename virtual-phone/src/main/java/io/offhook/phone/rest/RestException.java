package io.offhook.phone.rest;

import io.offhook.phone.redemption.Problem;
import java.io.IOException;

/** A service said no to a REST call, or could not be understood. */
public class RestException extends IOException {

    private static final long serialVersionUID = 1L;

    private final int status;

    RestException(String call, Problem problem) {
        super(call + ": " + problem);
        this.status = problem.status();
    }

    RestException(String message, Throwable cause) {
        super(message, cause);
        this.status = 0;
    }

    /** The HTTP status, 0 where there was none. */
    public int status() {
        return status;
    }
}
