package io.offhook.selfcare.account.store;

import io.quarkus.elytron.security.properties.runtime.MPRealmRuntimeConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who signs in without a password of this service's database. */
@ApplicationScoped
public class ConfiguredAccounts {

    private final boolean openIdConnect;
    private final Set<String> names;

    ConfiguredAccounts(
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean openIdConnect, MPRealmRuntimeConfig realm) {
        this.openIdConnect = openIdConnect;
        this.names = Set.copyOf(realm.users().keySet());
    }

    /** Whether a provider signs everybody in, so that there are no local accounts. */
    public boolean provider() {
        return openIdConnect;
    }

    /** Whether the configuration names the account, and has its password. */
    public boolean names(String account) {
        return names.contains(account);
    }
}
