package io.offhook.servers.process;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Runs a main class of this module in a new JVM. Its class path is the jars inside this jar ({@code server-libs}), so a broker
 * shares no class with a test or the launcher.
 */
public final class JavaProgram {
    /** The list of those jars: {@code server-libs/a.jar:server-libs/b.jar}. */
    private static final String INDEX = "/server-libs/index";

    private JavaProgram() {}

    public static ProcessCommand launch(
            BinaryCache cache, String mainClass, List<String> jvmOptions, List<String> arguments) {
        var command = new ArrayList<>(List.of(java()));
        command.add("-XX:+UseSerialGC");
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", classPath(cache), mainClass));
        command.addAll(arguments);
        return ProcessCommand.of(command);
    }

    /** The {@code java} executable of this JVM. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String classPath(BinaryCache cache) {
        var index = new String(read(INDEX), StandardCharsets.UTF_8);
        var libs = cache.once("server-libs-" + checksum(index), into -> {
            for (var resource : index.strip().split(":")) {
                var file = into.resolve(Path.of(resource).getFileName().toString());
                Files.write(file, read("/" + resource));
            }
        });
        return ownClasses() + File.pathSeparator + libs + File.separator + "*";
    }

    private static byte[] read(String resource) {
        try (var content = JavaProgram.class.getResourceAsStream(resource)) {
            if (content == null) {
                throw new ServerFailed(resource + " is missing in offhook-servers: build it with ./mvnw package");
            }
            return content.readAllBytes();
        } catch (IOException failure) {
            throw new ServerFailed("Cannot read " + resource + ": " + failure);
        }
    }

    private static String checksum(String text) {
        var crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(crc.getValue());
    }

    private static Path ownClasses() {
        try {
            return Path.of(JavaProgram.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
