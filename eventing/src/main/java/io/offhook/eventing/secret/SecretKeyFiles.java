package io.offhook.eventing.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Reads directories of keys: one key to a file, base64 of 32 bytes; the name of the file is the id of the key. */
public final class SecretKeyFiles {

    private static final int KEY_BYTES = 32;

    private SecretKeyFiles() {}

    /**
     * By id; empty if there is no such directory.
     *
     * @throws IOException if a file is no key; the message names it
     */
    public static NavigableMap<String, SecretKey> read(Path directory, String algorithm) throws IOException {
        var keys = new TreeMap<String, SecretKey>();
        if (Files.isDirectory(directory)) {
            for (var file : list(directory, Files::isRegularFile)) {
                keys.put(file.getFileName().toString(), key(file, algorithm));
            }
        }
        return keys;
    }

    /** A mounted Kubernetes secret has hidden files and directories beside its keys. */
    public static List<Path> list(Path directory, Predicate<Path> kind) throws IOException {
        try (var files = Files.list(directory)) {
            return files.filter(kind)
                    .filter(each -> !each.getFileName().toString().startsWith("."))
                    .toList();
        }
    }

    private static SecretKey key(Path file, String algorithm) throws IOException {
        byte[] bytes;
        try {
            bytes = Base64.getMimeDecoder().decode(Files.readAllBytes(file));
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " is not base64");
        }
        if (bytes.length != KEY_BYTES) {
            throw new IOException(file + " holds " + bytes.length + " bytes instead of " + KEY_BYTES);
        }
        return new SecretKeySpec(bytes, algorithm);
    }
}
