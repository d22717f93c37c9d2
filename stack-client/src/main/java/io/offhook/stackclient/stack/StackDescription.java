package io.offhook.stackclient.stack;

import io.offhook.stackclient.rest.Account;
import io.offhook.stackclient.rest.Credentials;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * {@code stack.json}: addresses, accounts and certificates of the local stack. The field names are part of the interface. {@code
 * toString} has no password.
 *
 * @param management where each service tells its health, its metrics and its OpenAPI document, by the service's name
 * @param phoneFiles the file server of phones, over HTTP
 * @param redemption the activation service's listener for phones, mutual TLS
 * @param verification {@code tls://host:port}, TVS
 * @param kafka {@code host:port}
 * @param postgres {@code postgresql://host:port}
 * @param databases passwords by database; the owner has the name of the database, {@code postgres} is the superuser
 * @param mail the pages of the mail sink
 * @param keycloak its pages
 * @param openIdConnect where accounts get tokens; if empty, passwords go with each call
 * @param accounts passwords by user name
 * @param phoneSideCertificate PEM, the TLS certificate of the redemption listener
 * @param manufacturerCa the demo manufacturer's directory
 * @param phonePki the directory of the stack's certificates and keys
 * @param registrar {@code sip:host:port}, the SIP registrar; empty: there is none
 * @param startSeconds how long its start took until every part was ready
 */
public record StackDescription(
        URI provisioning,
        URI activation,
        URI tvs,
        URI selfcare,
        URI console,
        Map<String, URI> management,
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
        Optional<OpenIdConnect> openIdConnect,
        Map<String, String> accounts,
        Path phoneSideCertificate,
        Path manufacturerCa,
        Path phonePki,
        Optional<URI> registrar,
        Optional<Double> startSeconds) {

    /** Signs in as the stack says: with a token or with a password. */
    public Account account(StackAccount account) {
        var name = account.userName();
        return Optional.ofNullable(accounts.get(name))
                .map(password -> new Credentials(name, password))
                .map(this::signIn)
                .orElseThrow(() -> new IllegalStateException("the stack has no account '" + name + "'"));
    }

    private Account signIn(Credentials credentials) {
        return openIdConnect.map(provider -> provider.account(credentials)).orElse(credentials);
    }

    /** For benchmarks only; other programs use the REST interfaces. */
    public Database database(String name) {
        return Optional.ofNullable(databases.get(name))
                .map(password -> new Database("jdbc:" + postgres + "/" + name, name, password))
                .orElseThrow(() -> new IllegalStateException("the stack has no database '" + name + "'"));
    }

    /** A PEM certificate of the stack. Its key is in {@code <name>.key.pem} in the same directory. */
    public Path ownCertificate(String name) {
        return phonePki.resolve(name + ".crt.pem");
    }

    @Override
    public String toString() {
        return "stack at " + provisioning;
    }
}
