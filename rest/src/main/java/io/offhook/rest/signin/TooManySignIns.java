package io.offhook.rest.signin;

import java.time.Duration;

/** Too many wrong passwords came before: this one is not looked at. */
public final class TooManySignIns extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManySignIns(Duration wait) {
        super("wait " + wait, null, false, false);
        this.wait = wait;
    }

    /** After it the next password is looked at. */
    public Duration pause() {
        return wait;
    }
}
