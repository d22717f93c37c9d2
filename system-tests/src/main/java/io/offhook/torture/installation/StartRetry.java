package io.offhook.torture.installation;

import io.offhook.servers.ServerFailed;
import java.util.function.Supplier;

/** A storm on a busy machine is no good time for starting; the second try finds it over, or fails for good. */
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
