package io.offhook.eventing.sql;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

/** All connections of the pool were in use, or the database let none in. */
final class AcquisitionTimeout extends TimeoutException {

    private static final long serialVersionUID = 1L;

    AcquisitionTimeout(Duration timeout) {
        super("no connection of the pool within " + timeout);
    }
}
