package io.offhook.benchmarks.powercut;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The configuration file of a second process: that of the first with other ports. */
final class ReplicaConfiguration {

    private ReplicaConfiguration() {}

    /** Only its owner can read it, as it has passwords. (Such a file precedes system properties, so these could not change it.) */
    static Path write(Path first, Map<String, Integer> ports) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var file = Files.createTempFile("offhook-replica", ".properties", ownerOnly);
        return Files.writeString(file, withPorts(Files.readString(first), ports));
    }

    static String withPorts(String properties, Map<String, Integer> ports) {
        var kept = properties
                .lines()
                .filter(line -> !ports.containsKey(line.substring(0, Math.max(0, line.indexOf('=')))));
        var changed = ports.entrySet().stream().map(port -> port.getKey() + "=" + port.getValue());
        return Stream.concat(kept, changed).collect(Collectors.joining("\n", "", "\n"));
    }
}
