package io.offhook.phone.trial;

import io.offhook.pki.device.PhoneModel;
import io.offhook.pki.x509.Fingerprint;
import io.offhook.pki.x509.Pem;
import io.offhook.stackclient.api.ActivationApi;
import io.offhook.stackclient.api.CodeSummary;
import io.offhook.stackclient.rest.Account;
import io.offhook.stackclient.rest.Poll;
import io.offhook.stackclient.rest.RestClient;
import java.io.IOException;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the trial asks of the services. */
public final class Administrator {

    private static final Poll POLL = new Poll(Duration.ofSeconds(90), Duration.ofMillis(250));

    private final RestClient provisioning;
    private final RestClient tvs;
    private final ActivationApi activation;

    public Administrator(URI provisioning, URI activation, URI tvs, Account account) {
        this.provisioning = new RestClient(provisioning, account);
        this.tvs = new RestClient(tvs, account);
        this.activation = new ActivationApi(activation, account);
    }

    record Phone(String id, String deviceName) {}

    void trust(X509Certificate manufacturer) throws IOException {
        tvs.post("/api/v1/trust-anchors", "application/x-pem-file", Pem.of(List.of(manufacturer)));
    }

    void distrust(X509Certificate manufacturer) throws IOException {
        tvs.delete("/api/v1/trust-anchors/" + Fingerprint.of(manufacturer));
    }

    Phone add(PhoneModel model) throws IOException {
        return provisioning.post(
                "/api/v1/phones",
                Map.of("model", model.toString(), "requiresActivationCode", true, "description", "Trial"),
                Phone.class);
    }

    void remove(String phoneId) throws IOException {
        provisioning.delete("/api/v1/phones/" + phoneId);
    }

    /** The digits of the phone's code, which is issued a moment after the phone is added. */
    String code(String phoneId) throws IOException, InterruptedException {
        var live = POLL.<Optional<CodeSummary>, IOException>result(
                () -> activation.liveCodeOf(phoneId), Optional::isPresent);
        var code = live.orElseThrow(() -> new IOException("no code was issued for the phone"));
        return activation.reveal(code.codeId()).code();
    }
}
