package io.offhook.eventing.inbox;

import io.offhook.eventing.signature.KeyFiles;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Makes provisioning sign, and its consumers demand it. */
public final class SigningKeys implements QuarkusTestResourceLifecycleManager {

    static final String FIRST = "2026-11";

    private final KeyFiles files = new KeyFiles(temporary());

    private static Path temporary() {
        try {
            return Files.createTempDirectory("keys-of-events");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> start() {
        files.put("provisioning", FIRST, 1);
        return Map.of(
                "offhook.events.keys.directory", files.directory().toString(),
                "offhook.events.keys.refresh-interval", "1H",
                "offhook.events.keys.settle-interval", "PT0S",
                "offhook.events.signatures.required", "provisioning");
    }

    @Override
    public void stop() {}
}
