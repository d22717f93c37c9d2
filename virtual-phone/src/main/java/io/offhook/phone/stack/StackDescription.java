package io.offhook.phone.stack;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.offhook.phone.rest.Account;
import io.offhook.phone.trust.PhoneServers;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code stack.json}: where everything listens, who may sign in, and whom to trust. Prints no password.
 *
 * @param phoneSide where phones ask; absent in what an older {@code up} wrote
 * @param postgres {@code postgresql://host:port}
 * @param databases passwords by database; the owner has the database's name, {@code postgres} may do anything
 * @param phoneSideCertificate PEM, what the redemption listener presents
 * @param manufacturerCa the demo manufacturer's directory
 * @param phonePki where the stack's own certificates and keys are
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record StackDescription(
        URI provisioning,
        URI activation,
        URI selfcare,
        URI phoneFiles,
        @Nullable PhoneSide phoneSide,
        URI redemption,
        String kafka,
        @Nullable String postgres,
        @Nullable Map<String, String> databases,
        Map<String, String> accounts,
        Path phoneSideCertificate,
        Path manufacturerCa,
        @Nullable Path phonePki) {

    /** Where this stack's phones ask; guessed as phones guess it where {@code up} did not say. */
    public PhoneServers phoneServers() {
        return phoneSide == null ? PhoneServers.at(phoneFiles) : phoneSide.servers();
    }

    public Account account(String name) {
        return Optional.ofNullable(accounts.get(name))
                .map(password -> new Account(name, password))
                .orElseThrow(() -> new IllegalStateException("the stack has no account '" + name + "'"));
    }

    /** For measuring alone: whoever else needs something of a service asks the service. */
    public Database database(String name) {
        var password = databases == null ? null : databases.get(name);
        if (postgres == null || password == null) {
            throw new IllegalStateException("the stack does not say how to reach the database '" + name + "'");
        }
        return new Database("jdbc:" + postgres + "/" + name, name, password);
    }

    /** A certificate of the stack's own, in PEM; its key is beside it. For measuring alone, too. */
    public Path ownCertificate(String name) {
        if (phonePki == null) {
            throw new IllegalStateException("the stack does not say where its certificates are");
        }
        return phonePki.resolve(name + ".crt.pem");
    }

    List<URI> services() {
        return List.of(provisioning, activation, selfcare);
    }

    @Override
    public String toString() {
        return "stack at " + provisioning;
    }
}
