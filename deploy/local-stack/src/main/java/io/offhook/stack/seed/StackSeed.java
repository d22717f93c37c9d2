package io.offhook.stack.seed;

import io.offhook.servers.process.ServerFailed;
import io.offhook.stack.home.Port;
import io.offhook.stack.home.PrivateFiles;
import io.offhook.stack.pki.KeyMaterial;
import io.offhook.stack.pki.StackCertificate;
import io.offhook.stack.plan.StackPlan;
import io.offhook.stackclient.rest.RestClient;
import io.offhook.stackclient.stack.StackAccount;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** The first steps of an administrator: imports the demo manufacturer, registers the stack's certificates, adds the users. */
public final class StackSeed {
    private static final String PEM = "application/x-pem-file";

    private final StackPlan plan;
    private final RestClient tvs;
    private final RestClient provisioning;

    public StackSeed(StackPlan plan) {
        this.plan = plan;
        this.tvs = administratorAt(Port.TVS);
        this.provisioning = administratorAt(Port.PROVISIONING);
    }

    /** @throws ServerFailed if a service refuses */
    public void ensure() {
        try {
            tvs.post("/api/v1/trust-anchors", PEM, new KeyMaterial(plan.layout()).manufacturerBundle());
            for (var each : StackCertificate.values()) {
                register(each.certificate(plan.layout().pki()), each.role());
            }
            register(plan.layout().phoneSideCertificate(), "APP-SERVER");
            for (var account : StackAccount.values()) {
                if (account.isPerson()) {
                    ensure(account);
                }
            }
        } catch (IOException failure) {
            throw new ServerFailed(String.valueOf(failure.getMessage()));
        }
    }

    private void register(Path certificate, String role) throws IOException {
        tvs.post("/api/v1/certificates?role=" + role, PEM, PrivateFiles.read(certificate));
    }

    private void ensure(StackAccount person) throws IOException {
        var name = person.name().charAt(0) + person.name().substring(1).toLowerCase(Locale.ROOT);
        var language = person == StackAccount.BOB ? "de" : "en";
        provisioning.put(
                "/api/v1/users/" + person.userName(),
                Map.of("name", name, "mail", person.userName() + "@example.org", "language", language));
    }

    private RestClient administratorAt(Port service) {
        return new RestClient(URI.create(plan.at().http(service)), plan.signIn().administrator());
    }
}
