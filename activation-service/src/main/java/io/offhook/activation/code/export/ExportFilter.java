package io.offhook.activation.code.export;

import io.offhook.contracts.activation.CodesExported;
import io.offhook.rest.site.SiteRights;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which live codes to export; an absent field matches all.
 *
 * @param jobId the bulk job that added their phones
 * @param sites at which their phones are
 */
public record ExportFilter(
        @Nullable UUID jobId,
        @Nullable String devicePool,
        @Nullable String model,
        @Nullable String ownerId,
        @Nullable Instant expiresBefore,
        SiteRights sites) {

    private static final String LIVE = "LIVE";

    /** As the event tells it. */
    CodesExported.Filter recorded() {
        return new CodesExported.Filter(
                jobId, devicePool, model, ownerId, LIVE, expiresBefore == null ? null : expiresBefore.toString());
    }
}
