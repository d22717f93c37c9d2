package io.offhook.stackclient.api;

import io.offhook.stackclient.rest.Account;
import io.offhook.stackclient.rest.RestClient;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** The TVS service, as an administrator. */
public final class TvsApi {

    private final RestClient service;

    public TvsApi(URI base, Account administrator) {
        this.service = new RestClient(base, administrator);
    }

    /** Asks a phone to install an LSC, and to prove itself by its MIC. */
    public void installLsc(String deviceName) throws IOException {
        service.post(
                "/api/v1/lsc-operations",
                Map.of("operation", "INSTALL", "authentication", "MIC", "devices", List.of(deviceName)),
                Map.class);
    }

    public Lsc lsc(String deviceName) throws IOException {
        return service.get("/api/v1/lscs/" + deviceName, Lsc.class);
    }

    /** @param fingerprint SHA-256 of the certificate, lower-case hex */
    public record Lsc(String deviceName, String fingerprint) {}
}
