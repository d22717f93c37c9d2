package io.offhook.servers.test;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * One server of each kind for each JVM. Quarkus loads the test resource in a new class loader for each application, so the
 * configuration of running servers is stored in system properties, which all class loaders share.
 */
final class SharedServers {
    private static final String PREFIX = "offhook.test-servers.";

    private SharedServers() {}

    /** The configuration of an application for the server. The first call starts the server. */
    static Map<String, String> configuration(ServerKind kind) {
        synchronized (kind.name().intern()) {
            var property = PREFIX + kind;
            var known = System.getProperty(property);
            if (known != null) {
                return decode(known);
            }
            var started = wantsContainers() ? ContainerServers.start(kind) : ChildServers.start(kind);
            System.setProperty(property, encode(started));
            return started;
        }
    }

    private static boolean wantsContainers() {
        return "containers".equals(System.getProperty("servers"));
    }

    private static String encode(Map<String, String> configuration) {
        return configuration.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, String> decode(String text) {
        return text.lines()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(entry -> entry[0], entry -> entry[1]));
    }
}
