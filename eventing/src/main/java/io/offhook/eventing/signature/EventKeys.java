package io.offhook.eventing.signature;

import io.offhook.eventing.secret.SecretKeyFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import javax.crypto.SecretKey;

/** The keys of each source as they were read: the files {@code <service>/<key id>}, each base64 of 32 bytes. */
final class EventKeys {

    static final EventKeys NONE = new EventKeys(Map.of());

    private final Map<String, NavigableMap<String, SecretKey>> byService;

    private EventKeys(Map<String, NavigableMap<String, SecretKey>> byService) {
        this.byService = byService;
    }

    /** @throws IOException if a file is no key; the message names it */
    static EventKeys read(Path directory) throws IOException {
        var found = new TreeMap<String, NavigableMap<String, SecretKey>>();
        for (var service : SecretKeyFiles.list(directory, Files::isDirectory)) {
            found.put(service.getFileName().toString(), SecretKeyFiles.read(service, "HmacSHA256"));
        }
        return new EventKeys(found);
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
