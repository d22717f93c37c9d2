package io.offhook.stackclient.rest;

import io.offhook.stackclient.http.Problem;
import java.io.IOException;
import java.util.Set;

/** A service refused a REST call, or its answer is malformed. */
public class RestException extends IOException {

    private static final long serialVersionUID = 1L;
    private static final int NO_STATUS = 0;
    /** Not found and conflict: the answers of a read model that an event has not reached yet. */
    private static final Set<Integer> NOT_YET = Set.of(404, 409);

    private final int status;

    RestException(String call, Problem problem) {
        super(call + ": " + problem);
        this.status = problem.status();
    }

    RestException(String message) {
        super(message);
        this.status = NO_STATUS;
    }

    RestException(String message, Throwable cause) {
        super(message, cause);
        this.status = NO_STATUS;
    }

    /** The HTTP status; 0 if there was no answer. */
    public int status() {
        return status;
    }

    /** Whether the same call may succeed later without another change. */
    public boolean isNotYet() {
        return NOT_YET.contains(status);
    }
}
