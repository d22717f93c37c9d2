package io.offhook.stack.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A checkout whose build left a stand-in for each service. */
final class StandInCheckout {

    private StandInCheckout() {}

    static Path in(Path directory) throws IOException {
        for (var service : List.of("provisioning", "activation", "tvs", "selfcare", "console")) {
            var jar = directory.resolve(service + "-service/target/quarkus-app/quarkus-run.jar");
            Files.createDirectories(jar.getParent());
            new JarOutputStream(Files.newOutputStream(jar), manifest()).close();
        }
        return directory;
    }

    private static Manifest manifest() {
        var classes = StandInService.class.getProtectionDomain().getCodeSource().getLocation();
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandInService.class.getName());
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classes.toString());
        return manifest;
    }
}
