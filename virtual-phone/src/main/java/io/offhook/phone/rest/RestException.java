package io.offhook.phone.rest;

import io.offhook.phone.redemption.Problem;
import java.io.IOException;
import java.util.Set;

/** A service said no to a REST call, or could not be understood. */
public class RestException extends IOException {

    private static final long serialVersionUID = 1L;
    /** Not found and conflict: what a read model says of something it has not heard of, or not the end of. */
    private static final Set<Integer> NOT_YET = Set.of(404, 409);

    private final boolean notYet;

    RestException(String call, Problem problem) {
        super(call + ": " + problem);
        this.notYet = NOT_YET.contains(problem.status());
    }

    RestException(String message, Throwable cause) {
        super(message, cause);
        this.notYet = false;
    }

    /** What was asked for is not there or not ready, which may change by itself. */
    public boolean isNotYet() {
        return notYet;
    }
}
