package io.offhook.phone.boot;

import java.net.URI;
import java.time.Duration;

/** What a booting phone does next. */
public sealed interface BootAction {

    /** Asks for a file once. */
    record Fetch(URI file) implements BootAction {}

    /** Asks for a file until it is there or patience runs out. */
    record Await(URI file, Duration patience) implements BootAction {}

    record Redeem(URI service, Duration pause) implements BootAction {}
}
