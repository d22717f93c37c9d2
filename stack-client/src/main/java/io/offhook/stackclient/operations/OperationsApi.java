package io.offhook.stackclient.operations;

import io.offhook.stackclient.rest.Account;
import io.offhook.stackclient.rest.RestClient;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The operators' REST of one service, as an administrator. */
public final class OperationsApi {

    private static final String JSON = "application/json";
    private static final String REBUILDS = "/api/v1/rebuilds";
    private static final String VERIFICATION = "/api/v1/verification";

    private final RestClient service;

    public OperationsApi(URI base, Account administrator) {
        this.service = new RestClient(base, administrator);
    }

    /** @param readModel a name, or {@code all} */
    public void rebuild(String readModel) throws IOException {
        service.post(REBUILDS + "/" + URLEncoder.encode(readModel, StandardCharsets.UTF_8), JSON, "");
    }

    public List<Rebuild> rebuilds() throws IOException {
        return List.of(service.get(REBUILDS, Rebuild[].class));
    }

    /** @param position 0: everything */
    public void republish(long position) throws IOException {
        service.post("/api/v1/relay/republish", JSON, "{\"position\":" + position + "}");
    }

    public void verify() throws IOException {
        service.post(VERIFICATION, JSON, "");
    }

    public Verification verification() throws IOException {
        return service.get(VERIFICATION, Verification.class);
    }
}
