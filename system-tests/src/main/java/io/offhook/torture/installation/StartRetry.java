package io.offhook.torture.installation;

import io.offhook.servers.process.ServerFailed;
import java.util.function.Supplier;

/** Starts a process, and retries once after a timeout: the machine may be busy. */
final class StartRetry {

    private StartRetry() {}

    static void of(Runnable start) {
        of(() -> {
            start.run();
            return true;
        });
    }

    static <T> T of(Supplier<T> start) {
        try {
            return start.get();
        } catch (ServerFailed tooSlow) {
            return start.get();
        }
    }
}
