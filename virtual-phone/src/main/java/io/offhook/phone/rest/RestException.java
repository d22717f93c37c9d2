package io.offhook.phone.rest;

import io.offhook.phone.redemption.Problem;
import java.io.IOException;

/** A service said no to a REST call, or could not be understood. */
public class RestException extends IOException {

    private static final long serialVersionUID = 1L;

    RestException(String call, Problem problem) {
        super(call + ": " + problem);
    }

    RestException(String message, Throwable cause) {
        super(message, cause);
    }
}
