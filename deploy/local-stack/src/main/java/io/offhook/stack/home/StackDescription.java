package io.offhook.stack.home;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** {@code stack.json}: where everything listens, who may sign in, whom to trust. For the other commands; the names are a contract. */
public record StackDescription(
        String provisioning,
        String activation,
        String tvs,
        String selfcare,
        String phoneFiles,
        PhoneSide phoneSide,
        String redemption,
        String verification,
        String kafka,
        String redis,
        String postgres,
        Map<String, String> databases,
        String mail,
        Optional<String> keycloak,
        Map<String, String> accounts,
        Path phoneSideCertificate,
        Path manufacturerCa,
        Path phonePki) {

    @Override
    public String toString() {
        return "stack at " + provisioning;
    }
}
