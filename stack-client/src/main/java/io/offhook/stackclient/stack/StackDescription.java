package io.offhook.stackclient.stack;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.offhook.stackclient.rest.Credentials;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code stack.json}: where everything listens, who may sign in, whom to trust. The names are a contract. Prints no password.
 *
 * @param phoneFiles the file server of phones, over HTTP
 * @param redemption the activation service's listener for phones, mutual TLS
 * @param verification {@code tls://host:port}, TVS
 * @param kafka {@code host:port}
 * @param postgres {@code postgresql://host:port}
 * @param databases passwords by database; the owner has the database's name, {@code postgres} may do anything
 * @param mail the pages of the mail sink
 * @param accounts passwords by user name
 * @param phoneSideCertificate PEM, what the redemption listener presents
 * @param manufacturerCa the demo manufacturer's directory
 * @param phonePki where the stack's own certificates and keys are
 */
public record StackDescription(
        URI provisioning,
        URI activation,
        URI tvs,
        URI selfcare,
        URI phoneFiles,
        PhoneSide phoneSide,
        URI redemption,
        URI verification,
        String kafka,
        URI redis,
        URI postgres,
        Map<String, String> databases,
        URI mail,
        Optional<URI> keycloak,
        Map<String, String> accounts,
        Path phoneSideCertificate,
        Path manufacturerCa,
        Path phonePki) {

    public Credentials account(StackAccount account) {
        var name = account.userName();
        return Optional.ofNullable(accounts.get(name))
                .map(password -> new Credentials(name, password))
                .orElseThrow(() -> new IllegalStateException("the stack has no account '" + name + "'"));
    }

    /** For benchmarks alone; everybody else asks the service. */
    public Database database(String name) {
        return Optional.ofNullable(databases.get(name))
                .map(password -> new Database("jdbc:" + postgres + "/" + name, name, password))
                .orElseThrow(() -> new IllegalStateException("the stack has no database '" + name + "'"));
    }

    /** PEM, a certificate of the stack's own. Its key is beside it, in {@code <name>.key.pem}. */
    public Path ownCertificate(String name) {
        return phonePki.resolve(name + ".crt.pem");
    }

    /** The REST interfaces. */
    @JsonIgnore
    public List<URI> services() {
        return List.of(provisioning, activation, tvs, selfcare);
    }

    @Override
    public String toString() {
        return "stack at " + provisioning;
    }
}
