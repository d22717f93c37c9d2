package io.offhook.tvs.lsc.session;

import io.offhook.tvs.lsc.DeviceName;
import io.offhook.tvs.lsc.LscOperation;
import org.jspecify.annotations.Nullable;

/**
 * A phone that may do what is to be done.
 *
 * @param byNullString whether it has proven nothing: only that it came soon after the redemption
 * @param traceparent of the session, if it has a trace
 */
public record ProvenPhone(
        DeviceName device,
        LscOperation operation,
        boolean byNullString,
        @Nullable String traceparent) {}
