package io.offhook.stack.home;

import io.offhook.stackclient.stack.StackHome;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The directories and files of a stack.
 *
 * @param home {@code .offhook}: run state, logs, {@code stack.json}
 * @param state data, secrets and keys: the same directory, or a temporary one for an ephemeral stack
 */
public record StackLayout(StackHome home, Path state) {

    /** The id of the first key of each kind. */
    public static final String FIRST_KEY = "1";

    /** The layout in {@link StackHome#usual()}. */
    public static StackLayout usual() {
        return in(StackHome.usual().directory());
    }

    /** Home and state in one directory. */
    public static StackLayout in(Path directory) {
        return new StackLayout(new StackHome(directory), directory);
    }

    public StackLayout withState(Path other) {
        return new StackLayout(home, other);
    }

    public boolean isEphemeral() {
        return !root().equals(state);
    }

    public Path root() {
        return home.directory();
    }

    public Path log(String part) {
        return root().resolve("logs").resolve(part + ".log");
    }

    /** Unpacked binaries: {@code $OFFHOOK_CACHE}, which all stacks of a checkout share, or a directory in the home. */
    public Path cache() {
        return Optional.ofNullable(System.getenv("OFFHOOK_CACHE"))
                .map(Path::of)
                .orElseGet(() -> root().resolve("cache"));
    }

    public Path data(String server) {
        return state.resolve("data").resolve(server);
    }

    public Path configuration(String service) {
        return state.resolve("configuration").resolve(service + ".properties");
    }

    public Path passwords() {
        return state.resolve("passwords.properties");
    }

    /** Keys of the activation service: {@code fingerprint/<id>} and {@code sealing/<id>}. */
    public Path activationKeys() {
        return state.resolve("keys").resolve("activation");
    }

    /** The key from which phone passwords are derived. */
    public Path phoneSecretsKey() {
        return phoneSecrets().resolve(FIRST_KEY);
    }

    public Path phoneSecrets() {
        return state.resolve("keys").resolve("phone-secrets");
    }

    /** Keys that seal the authentication strings of LSC operations. */
    public Path lscKeys() {
        return state.resolve("keys").resolve("lsc");
    }

    /** Certificates and keys of the stack that phones trust. */
    public Path pki() {
        return state.resolve("pki");
    }

    public Path manufacturer() {
        return pki().resolve("demo-manufacturer");
    }

    public Path phoneSideCertificate() {
        return pki().resolve("phone-side.crt.pem");
    }

    public Path phoneSideKey() {
        return pki().resolve("phone-side.key.pem");
    }
}
