package io.offhook.selfcare.mail.send;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** The mail server, and who mails come from. */
@ConfigMapping(prefix = "offhook.smtp")
interface SmtpSettings {

    String host();

    int port();

    @WithDefault("starttls-if-offered")
    Security security();

    /** PEM file of the CAs that sign the certificate of the server. Default: those of Java. */
    Optional<Path> trust();

    Optional<String> username();

    Optional<String> password();

    From from();

    /** The name in {@code EHLO}, and the right side of each {@code Message-ID}. Default: the domain of {@code from.address}. */
    Optional<String> domain();

    /** The sender. */
    interface From {
        String name();

        String address();
    }

    /** How the connection is protected. */
    enum Security {
        NONE,
        STARTTLS_IF_OFFERED,
        STARTTLS,
        TLS
    }
}
