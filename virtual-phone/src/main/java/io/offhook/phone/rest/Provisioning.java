package io.offhook.phone.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.offhook.phone.device.PhoneModel;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The provisioning service, as an administrator. */
public final class Provisioning {

    private static final int NOT_FOUND = 404;

    private final RestClient service;

    public Provisioning(URI base, Account administrator) {
        this.service = new RestClient(base, administrator);
    }

    public ImportReport importPhones(PhoneModel model, String devicePool, String csv) throws IOException {
        var query = "model=" + model + "&devicePool=" + URLEncoder.encode(devicePool, StandardCharsets.UTF_8)
                + "&requiresActivationCode=true";
        return service.postCsv("/api/v1/phones/import?" + query, csv, ImportReport.class);
    }

    /** Leaves a user who is there already as they are. */
    public void ensureUser(String id, String name, String mail) throws IOException {
        try {
            service.get("/api/v1/users/" + id, JsonNode.class);
        } catch (RestException e) {
            if (e.status() != NOT_FOUND) {
                throw e;
            }
            service.put("/api/v1/users/" + id, Map.of("name", name, "mail", mail));
        }
    }
}
