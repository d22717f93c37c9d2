package io.offhook.eventing.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The keys of each source as they were read: the files {@code <service>/<key id>}, each base64 of 32 bytes. */
final class EventKeys {

    static final EventKeys NONE = new EventKeys(Map.of());

    private static final int KEY_BYTES = 32;

    private final Map<String, NavigableMap<String, SecretKey>> byService;

    private EventKeys(Map<String, NavigableMap<String, SecretKey>> byService) {
        this.byService = byService;
    }

    /** @throws IOException if a file is no key; the message names it */
    static EventKeys read(Path directory) throws IOException {
        var found = new TreeMap<String, NavigableMap<String, SecretKey>>();
        for (var service : list(directory, Files::isDirectory)) {
            var keys = new TreeMap<String, SecretKey>();
            for (var file : list(service, Files::isRegularFile)) {
                keys.put(file.getFileName().toString(), key(file));
            }
            found.put(service.getFileName().toString(), keys);
        }
        return new EventKeys(found);
    }

    /** A mounted Kubernetes secret has hidden files beside its keys. */
    private static List<Path> list(Path directory, Predicate<Path> kind) throws IOException {
        try (var files = Files.list(directory)) {
            return files.filter(kind)
                    .filter(each -> !each.getFileName().toString().startsWith("."))
                    .toList();
        }
    }

    private static SecretKey key(Path file) throws IOException {
        byte[] bytes;
        try {
            bytes = Base64.getMimeDecoder().decode(Files.readAllBytes(file));
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " is not base64");
        }
        if (bytes.length != KEY_BYTES) {
            throw new IOException(file + " holds " + bytes.length + " bytes instead of " + KEY_BYTES);
        }
        return new SecretKeySpec(bytes, "HmacSHA256");
    }

    /** By id; none for a service without keys. */
    NavigableMap<String, SecretKey> of(String service) {
        return byService.getOrDefault(service, Collections.emptyNavigableMap());
    }

    Set<String> services() {
        return byService.keySet();
    }

    boolean isSameAs(EventKeys other) {
        return byService.equals(other.byService);
    }

    /** Names keys and shows none. */
    @Override
    public String toString() {
        var names = new TreeMap<String, Set<String>>();
        byService.forEach((service, keys) -> names.put(service, keys.keySet()));
        return names.toString();
    }
}
