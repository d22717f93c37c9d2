package io.offhook.provisioning.phone.job;

import io.offhook.eventing.Cause;
import io.offhook.eventing.Channel;
import io.offhook.rest.site.SiteRights;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job that has work left.
 *
 * @param rowsRead rows that are settled
 * @param actor the account that submitted it
 * @param rights at which sites it could act then
 */
public record OpenJob(
        UUID id,
        JobOrder order,
        long rowsRead,
        @Nullable String traceparent,
        @Nullable String actor,
        SiteRights rights) {

    /** Of the events of its rows. */
    public Cause cause(Instant at) {
        return new Cause(at, id.toString(), null, traceparent, actor, Channel.bulk(id));
    }

    public OpenJob after(int rows) {
        return new OpenJob(id, order, rowsRead + rows, traceparent, actor, rights);
    }
}
