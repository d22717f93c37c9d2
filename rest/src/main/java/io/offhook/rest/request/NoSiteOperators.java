package io.offhook.rest.request;

import io.offhook.contracts.state.SiteOperator;
import io.offhook.rest.site.FindSiteOperator;
import io.quarkus.arc.DefaultBean;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Of services without sites: nobody is a site operator there. */
@DefaultBean
@ApplicationScoped
class NoSiteOperators implements FindSiteOperator {

    @Override
    public Uni<Optional<SiteOperator>> find(String account) {
        return Uni.createFrom().item(Optional.empty());
    }
}
