package io.offhook.phone.boot;

import io.offhook.phone.redemption.CodeDigits;
import java.net.URI;
import java.time.Duration;

/** What a booting phone does next. */
public sealed interface BootAction {

    /** Asks for a file once. */
    record Fetch(URI file) implements BootAction {}

    /** Asks for a file until it is there or the time is up. */
    record Await(URI file, Duration timeout) implements BootAction {}

    /** Asks for a record without a code. */
    record Register(URI service, Duration pause) implements BootAction {}

    record Redeem(URI service, CodeDigits code, Duration pause) implements BootAction {}
}
