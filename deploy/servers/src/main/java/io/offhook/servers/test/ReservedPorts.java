package io.offhook.servers.test;

import io.offhook.servers.Ports;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * A free port for each property {@code test-port.<name>}, reserved until the JVM ends. A module registers this class as a {@link
 * ConfigSource}, so that its {@code application.properties} can use {@code ${test-port.redemption}}. Quarkus loads it in several class
 * loaders, so the ports are stored in system properties, which all class loaders share.
 */
public final class ReservedPorts implements ConfigSource {
    private static final String PREFIX = "test-port.";

    /** The port of that name. */
    public static int port(String name) {
        synchronized (PREFIX.intern()) {
            var property = PREFIX + name;
            if (System.getProperty(property) == null) {
                System.setProperty(property, String.valueOf(Ports.free()));
            }
            return Integer.parseInt(System.getProperty(property));
        }
    }

    /**
     * The management interface of a service whose {@code quarkus.management.test-port} is {@code test-port.management}: {@code
     * http://127.0.0.1:10000/q/}. Quarkus injects its address only where that port is 0.
     */
    public static String managementUrl() {
        return "http://127.0.0.1:" + port("management") + "/q/";
    }

    @Override
    public @Nullable String getValue(String property) {
        return property.startsWith(PREFIX) ? String.valueOf(port(property.substring(PREFIX.length()))) : null;
    }

    /** Empty: a port is reserved only when it is used. */
    @Override
    public Set<String> getPropertyNames() {
        return Set.of();
    }

    @Override
    public String getName() {
        return "Reserved ports";
    }
}
