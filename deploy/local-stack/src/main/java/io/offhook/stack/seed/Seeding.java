package io.offhook.stack.seed;

import io.offhook.stack.home.Json;
import io.offhook.stack.home.KeyMaterial;
import io.offhook.stack.home.PrivateFiles;
import io.offhook.stack.pki.OwnCertificate;
import io.offhook.stack.plan.Account;
import io.offhook.stack.plan.Port;
import io.offhook.stack.plan.StackPlan;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What an administrator would do first: trust the demo manufacturer, say what phones may trust, and who the users are. */
public final class Seeding {
    private final StackPlan plan;
    private final RestCalls calls;

    public Seeding(StackPlan plan) {
        this.plan = plan;
        this.calls = new RestCalls(plan.signIn().administrator());
    }

    public void ensure() {
        calls.send(
                "POST",
                plan.at().http(Port.TVS) + "/api/v1/trust-anchors",
                "application/x-pem-file",
                new KeyMaterial(plan.home()).manufacturerBundle(),
                Set.of());
        Arrays.stream(OwnCertificate.values())
                .forEach(each -> register(each.certificate(plan.home().pki()), each.role()));
        register(plan.home().phoneSideCertificate(), "APP-SERVER");
        Arrays.stream(Account.values()).filter(Account::isPerson).forEach(this::ensure);
    }

    /** What phones may trust, and what for. */
    private void register(Path certificate, String role) {
        calls.send(
                "POST",
                plan.at().http(Port.TVS) + "/api/v1/certificates?role=" + role,
                "application/x-pem-file",
                PrivateFiles.read(certificate),
                Set.of());
    }

    private void ensure(Account person) {
        var name = person.name().charAt(0) + person.name().substring(1).toLowerCase(Locale.ROOT);
        calls.send(
                "PUT",
                plan.at().http(Port.PROVISIONING) + "/api/v1/users/" + person.userName(),
                "application/json",
                Json.text(Map.of("name", name, "mail", person.userName() + "@example.org")),
                Set.of());
    }
}
