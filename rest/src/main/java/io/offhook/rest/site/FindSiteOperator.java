package io.offhook.rest.site;

import io.offhook.contracts.state.SiteOperator;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Finds what an administrator laid down for an operator who is limited to sites. A service with sites implements it. */
public interface FindSiteOperator {

    /**
     * @param account as the sign-in names it; letter case matters
     * @return the document as it is now; one whose time is over too
     */
    Uni<Optional<SiteOperator>> find(String account);
}
