package io.offhook.console.subject;

import io.offhook.console.owning.PathPart;
import java.util.UUID;

/** Addresses of the pages of one thing each. */
public final class SubjectPath {

    private SubjectPath() {}

    public static String phone(UUID phoneId) {
        return "/phones/" + phoneId;
    }

    public static String device(String deviceName) {
        return "/devices/" + PathPart.of(deviceName);
    }

    public static String code(UUID codeId) {
        return "/codes/" + codeId;
    }

    public static String certificate(String fingerprint) {
        return "/certificates/" + PathPart.of(fingerprint);
    }

    public static String address(String ip) {
        return "/addresses/" + PathPart.of(ip);
    }

    public static String request(String correlationId) {
        return "/requests/" + PathPart.of(correlationId);
    }
}
