package io.offhook.stack.registrar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Debian's packages of Kamailio, as far as the configuration needs them. */
public final class KamailioPackages {

    private static final List<Path> PROGRAMS =
            List.of(Path.of("/usr/sbin/kamailio"), Path.of("/usr/local/sbin/kamailio"));
    private static final Path LIBRARIES = Path.of("/usr/lib");

    private static final String INSTALL =
            "apt-get install kamailio kamailio-postgres-modules kamailio-utils-modules" + " kamailio-extra-modules";

    private KamailioPackages() {}

    public static Optional<Path> program() {
        return PROGRAMS.stream().filter(Files::isExecutable).findFirst();
    }

    /** What is missing here and how it comes; empty if nothing is. */
    public static Optional<String> missing() {
        if (program().isEmpty()) {
            return Optional.of("Kamailio is not installed. On Debian: " + INSTALL);
        }
        var missing = Stream.of("db_postgres.so", "http_client.so", "jansson.so")
                .filter(module -> !isInstalled(module))
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("Kamailio has no " + String.join(", ", missing) + ". On Debian: " + INSTALL);
    }

    private static boolean isInstalled(String module) {
        try (var directories = Files.list(LIBRARIES)) {
            return Stream.concat(Stream.of(LIBRARIES), directories)
                    .anyMatch(each ->
                            Files.exists(each.resolve("kamailio/modules").resolve(module)));
        } catch (IOException e) {
            return false;
        }
    }
}
