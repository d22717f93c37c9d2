package io.offhook.servers.test;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * One server of each kind per JVM. Quarkus loads a test resource anew for each application it starts, so what already runs is
 * remembered where every class loader looks: in the system properties.
 */
final class SharedServers {
    private static final String PREFIX = "offhook.test-servers.";

    private SharedServers() {}

    /** The configuration that leads an application to the server, which is started by the first who asks. */
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
