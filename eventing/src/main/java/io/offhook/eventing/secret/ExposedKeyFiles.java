package io.offhook.eventing.secret;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/** Warns at the start of key files that everybody on the machine may read. A group may: Kubernetes mounts secrets so. */
@ApplicationScoped
class ExposedKeyFiles {

    private static final Logger LOG = Logger.getLogger(ExposedKeyFiles.class);
    private static final Pattern SETTING = Pattern.compile("offhook\\..*(\\.key|\\.keys\\.directory|-key)");
    private static final int DIRECTORY_AND_SERVICE_AND_KEY = 2;

    void warn(@Observes StartupEvent start, Config config) {
        StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> SETTING.matcher(name).matches())
                .sorted()
                .forEach(name -> config.getOptionalValue(name, Path.class).ifPresent(path -> warn(name, path)));
    }

    private static void warn(String setting, Path path) {
        exposed(path)
                .forEach(file -> LOG.warnf("Key file is readable by everybody: file=%s setting=%s", file, setting));
    }

    /** The files at or below a path that others than owner and group may read; none where files have no such permissions. */
    static List<Path> exposed(Path path) {
        if (!Files.exists(path)) {
            return List.of();
        }
        try (var files = Files.walk(path, DIRECTORY_AND_SERVICE_AND_KEY)) {
            return files.filter(Files::isRegularFile)
                    .filter(ExposedKeyFiles::isExposed)
                    .toList();
        } catch (IOException unreadable) {
            return List.of(); // whoever needs the key says so
        }
    }

    private static boolean isExposed(Path file) {
        try {
            return Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }
}
