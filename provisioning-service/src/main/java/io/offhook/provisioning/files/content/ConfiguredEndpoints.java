package io.offhook.provisioning.files.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads {@link InstallationEndpoints} from the configuration. */
@ApplicationScoped
class ConfiguredEndpoints {

    @Produces
    @Singleton
    InstallationEndpoints endpoints(
            @ConfigProperty(name = "offhook.activation.url") String activationUrl,
            @ConfigProperty(name = "offhook.tvs.host") String tvsHost,
            @ConfigProperty(name = "offhook.capf.host") String capfHost,
            @ConfigProperty(name = "offhook.capf.port") int capfPort) {
        return new InstallationEndpoints(activationUrl, tvsHost, capfHost, capfPort);
    }
}
