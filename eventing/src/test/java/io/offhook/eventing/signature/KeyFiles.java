package io.offhook.eventing.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;

/** A directory of keys of events. */
public record KeyFiles(Path directory) {

    /** A key whose bytes follow from the number. */
    public void put(String service, String id, int number) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) number);
        put(service, id, Base64.getEncoder().encodeToString(bytes) + "\n");
    }

    void put(String service, String id, String text) {
        try {
            Files.createDirectories(directory.resolve(service));
            Files.writeString(directory.resolve(service).resolve(id), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void remove(String service, String id) {
        try {
            Files.delete(directory.resolve(service).resolve(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
