package io.offhook.selfcare.mail.send;

import java.nio.file.Path;
import java.util.Optional;

/** A server on this machine, without TLS where it offers none. */
record PlainSmtp(int port, boolean account) implements SmtpSettings {

    @Override
    public String host() {
        return "127.0.0.1";
    }

    @Override
    public Security security() {
        return Security.STARTTLS_IF_OFFERED;
    }

    @Override
    public Optional<Path> trust() {
        return Optional.empty();
    }

    @Override
    public Optional<String> username() {
        return account ? Optional.of("offhook") : Optional.empty();
    }

    @Override
    public Optional<String> password() {
        return account ? Optional.of("secret") : Optional.empty();
    }

    @Override
    public From from() {
        return new Sender("Offhook", "offhook@example.org");
    }

    @Override
    public Optional<String> domain() {
        return Optional.empty();
    }

    private record Sender(String name, String address) implements SmtpSettings.From {}
}
