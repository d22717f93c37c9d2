package io.offhook.stackclient.api;

import io.offhook.stackclient.rest.Account;
import io.offhook.stackclient.rest.RestClient;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** The self-care service, as the owner of a phone. */
public final class SelfCareApi {

    private final RestClient service;

    public SelfCareApi(URI base, Account user) {
        this.service = new RestClient(base, user);
    }

    public RevealedCode codeOf(String phoneId) throws IOException {
        return service.post("/api/v1/my/phones/" + phoneId + "/code", Map.of(), RevealedCode.class);
    }
}
