package io.offhook.provisioning.phone.job.store;

import io.offhook.rest.site.SiteRights;
import org.jspecify.annotations.Nullable;

/**
 * Whose jobs a caller sees and changes.
 *
 * @param account present: those alone that this account submitted while it was limited to sites
 */
public record JobViewer(@Nullable String account) {

    public static final JobViewer OF_ALL = new JobViewer(null);

    /** Parameter 2 is the account. */
    static final String MAY_SEE_OR_CHANGE = " and ($2::text is null or (actor = $2 and device_pools is not null))";

    /** @param actor who asks */
    public static JobViewer of(String actor, SiteRights rights) {
        return rights.isLimited() ? new JobViewer(actor) : OF_ALL;
    }
}
