package io.offhook.provisioning.files.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads them from the configuration. */
@ApplicationScoped
class SurroundingsSettings {

    /** What {@code processNodeName} holds at most. */
    private static final int LONGEST_HOST = 50;

    @Produces
    @Singleton
    Surroundings surroundings(
            @ConfigProperty(name = "offhook.activation.url") String activationUrl,
            @ConfigProperty(name = "offhook.call-manager.host") String callManagerHost,
            @ConfigProperty(name = "offhook.tvs.host") String tvsHost,
            @ConfigProperty(name = "offhook.capf.host") String capfHost) {
        if (callManagerHost.length() > LONGEST_HOST) {
            throw new IllegalArgumentException(
                    "offhook.call-manager.host is longer than " + LONGEST_HOST + " characters, phones take no more");
        }
        return new Surroundings(activationUrl, callManagerHost, tvsHost, capfHost);
    }
}
