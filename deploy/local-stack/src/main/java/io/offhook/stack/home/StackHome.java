package io.offhook.stack.home;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a stack keeps what.
 *
 * @param root {@code .offhook}: what runs, logs, the description for other commands
 * @param state data, secrets and keys; the same directory, or a passing one for a stack that keeps nothing
 */
public record StackHome(Path root, Path state) {

    /** {@code $OFFHOOK_HOME}, or {@code .offhook} where we stand. */
    public static StackHome usual() {
        var root = Path.of(Optional.ofNullable(System.getenv("OFFHOOK_HOME")).orElse(".offhook"))
                .toAbsolutePath()
                .normalize();
        return new StackHome(root, root);
    }

    public StackHome withState(Path other) {
        return new StackHome(root, other);
    }

    public boolean isEphemeral() {
        return !root.equals(state);
    }

    public Path run() {
        return root.resolve("run");
    }

    public Path log(String part) {
        return root.resolve("logs").resolve(part + ".log");
    }

    /** For other commands: {@code stack.json}. */
    public Path description() {
        return root.resolve("stack.json");
    }

    /** Laid-out binaries, shared by all stacks of a checkout where the script says so. */
    public Path cache() {
        return Optional.ofNullable(System.getenv("OFFHOOK_CACHE")).map(Path::of).orElseGet(() -> root.resolve("cache"));
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

    /** From which the passwords of phones follow. */
    public Path phoneSecretsKey() {
        return phoneSecrets().resolve(KeyMaterial.FIRST);
    }

    Path phoneSecrets() {
        return state.resolve("keys").resolve("phone-secrets");
    }

    /** Certificates and keys that phones know us by. */
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
