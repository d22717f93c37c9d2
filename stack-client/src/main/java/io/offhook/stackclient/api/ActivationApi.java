package io.offhook.stackclient.api;

import io.offhook.stackclient.rest.Account;
import io.offhook.stackclient.rest.RestClient;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** The activation service, as an administrator. */
public final class ActivationApi {

    private final RestClient service;

    public ActivationApi(URI base, Account administrator) {
        this.service = new RestClient(base, administrator);
    }

    public Optional<CodeSummary> liveCodeOf(String phoneId) throws IOException {
        return service.get("/api/v1/codes?status=LIVE&phoneId=" + phoneId, CodeSummary.Page.class).items().stream()
                .findFirst();
    }

    public CodeSummary code(String codeId) throws IOException {
        return service.get("/api/v1/codes/" + codeId, CodeSummary.class);
    }

    /** Publishes a {@code CodeViewed}, for the audit. */
    public RevealedCode reveal(String codeId) throws IOException {
        var why = Map.of("purpose", "ADMINISTRATION");
        return service.post("/api/v1/codes/" + codeId + "/reveal", why, RevealedCode.class);
    }
}
