package io.offhook.phone.rest;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** The self-care service, as the user a phone belongs to. */
public final class SelfCare {

    private final RestClient service;

    public SelfCare(URI base, Account user) {
        this.service = new RestClient(base, user);
    }

    public RevealedCode codeOf(String phoneId) throws IOException {
        return service.post("/api/v1/my/phones/" + phoneId + "/code", Map.of(), RevealedCode.class);
    }
}
