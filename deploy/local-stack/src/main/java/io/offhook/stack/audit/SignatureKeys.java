package io.offhook.stack.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.offhook.contracts.record.CanonicalRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The keys that services sign events with, as services read them: {@code <service>/<key id>}, base64. docs/events.md has the form. */
final class SignatureKeys {

    private static final String SIGNATURE = "ce_offhooksignature";

    private final Map<String, SecretKeySpec> keys = new HashMap<>();

    private SignatureKeys() {}

    static SignatureKeys read(Path directory) throws IOException {
        var read = new SignatureKeys();
        for (var service : list(directory, Files::isDirectory)) {
            for (var file : list(service, Files::isRegularFile)) {
                read.keys.put(service.getFileName() + "/" + file.getFileName(), key(file));
            }
        }
        return read;
    }

    private static List<Path> list(Path directory, Predicate<Path> kind) throws IOException {
        try (var files = Files.list(directory)) {
            return files.filter(kind)
                    .filter(each -> !each.getFileName().toString().startsWith("."))
                    .toList();
        }
    }

    private static SecretKeySpec key(Path file) throws IOException {
        try {
            return new SecretKeySpec(Base64.getMimeDecoder().decode(Files.readAllBytes(file)), "HmacSHA256");
        } catch (IllegalArgumentException notAKey) {
            throw new IOException(file + " is no key");
        }
    }

    /** Why the record is not what the service signed. */
    Optional<String> flaw(String service, Map<String, String> headers, byte @Nullable [] value) {
        var signature = headers.getOrDefault(SIGNATURE, "");
        var id = signature.substring(0, Math.max(0, signature.lastIndexOf('.')));
        var key = keys.get(service + "/" + id);
        if (signature.isEmpty()) {
            return Optional.of("the record is not signed");
        }
        if (key == null) {
            return Optional.of("the key of the signature is not known");
        }
        // The text is compared: a lenient decoder would take several texts for one.
        var genuine = id + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(tag(key, headers, value));
        return MessageDigest.isEqual(genuine.getBytes(UTF_8), signature.getBytes(UTF_8))
                ? Optional.empty()
                : Optional.of("the signature does not match");
    }

    private static byte[] tag(SecretKeySpec key, Map<String, String> headers, byte @Nullable [] value) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(CanonicalRecord.bytes(headers, value));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is not available", e);
        }
    }
}
