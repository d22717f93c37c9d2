package io.offhook.servers.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Starts the servers named in the argument {@code servers} (default {@code postgres,kafka,redis}; {@code mail} if named) and adds
 * their addresses to the configuration. They run until the JVM ends, so all test classes of a module share them.
 */
public final class RealServers implements QuarkusTestResourceLifecycleManager {
    private List<ServerKind> kinds = List.of(ServerKind.POSTGRES, ServerKind.KAFKA, ServerKind.REDIS);

    @Override
    public void init(Map<String, String> initArgs) {
        var servers = initArgs.get("servers");
        if (servers != null) {
            kinds = Arrays.stream(servers.split(","))
                    .map(name -> ServerKind.valueOf(name.strip().toUpperCase(Locale.ROOT)))
                    .toList();
        }
    }

    @Override
    public Map<String, String> start() {
        var configuration = new HashMap<String, String>();
        kinds.forEach(kind -> configuration.putAll(SharedServers.configuration(kind)));
        return configuration;
    }

    /** Other test classes use the servers; they end with the JVM. */
    @Override
    public void stop() {}
}
