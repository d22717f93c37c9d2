package io.offhook.provisioning.catalogue.store;

import io.offhook.contracts.state.DevicePool;
import io.offhook.contracts.state.SiteOperator;
import io.offhook.provisioning.catalogue.Catalogue;
import io.offhook.provisioning.catalogue.Kind;
import io.offhook.rest.site.FindSiteOperator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds operators of sites in the catalogue. Device pools are named as phones name them, so that an index finds the phones. */
@ApplicationScoped
class NamedSites implements FindSiteOperator {

    private final CurrentCatalogue catalogue;

    NamedSites(CurrentCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** For callers on any thread. */
    @Override
    public Uni<Optional<SiteOperator>> find(String account) {
        return catalogue
                .current()
                .map(current -> current.find(Kind.SITE_OPERATOR, account).map(it -> asPhonesNameThem(it, current)));
    }

    private static SiteOperator asPhonesNameThem(SiteOperator it, Catalogue catalogue) {
        return new SiteOperator(
                it.account(),
                it.devicePools().stream()
                        .map(name -> catalogue
                                .find(Kind.DEVICE_POOL, name)
                                .map(DevicePool::name)
                                .orElse(name))
                        .toList(),
                it.validUntil());
    }
}
