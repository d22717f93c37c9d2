package io.offhook.selfcare.page;

import io.quarkus.qute.TemplateExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Where browsers get the files of pages: {@code asset:of('offhook.css')}. The address changes with the content, so that it is cached for good. */
@TemplateExtension(namespace = "asset")
final class AssetAddress {

    private static final String FOLDER = "/static/";
    private static final int DIGITS = 16;
    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private AssetAddress() {}

    static String of(String file) {
        return KNOWN.computeIfAbsent(file, AssetAddress::address);
    }

    private static String address(String file) {
        var resource = "META-INF/resources" + FOLDER + file;
        var loader = Thread.currentThread().getContextClassLoader();
        try (var content = Objects.requireNonNull(loader.getResourceAsStream(resource), resource)) {
            var hash = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return FOLDER + file + "?v=" + HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
